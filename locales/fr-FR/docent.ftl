### Les mots de docent lui-même : ce que les pages disent autour d’un guide, et ce qui est dit d’une
### réponse à revoir.

# Le nom de cette langue, dans cette langue.
docent-language = Français

## Encadrés : cinq noms qu’aucun lecteur ne doit pouvoir confondre

docent-note = Remarque
docent-tip = Conseil
docent-important = Important
docent-warning = Avertissement
docent-caution = Attention

## Autour d’une page

# Titre de la liste de liens vers la même page dans d’autres langues.
docent-languages = Langues
# Titre de la liste de tous les guides, et lien qui y mène.
docent-guides = Guides
docent-contents = Sur cette page
docent-skip = Aller au texte
# Le bouton d’un extrait de code.
docent-copy = Copier
docent-copied = Copié
# $date : le jour de la dernière mise à jour de la page.
docent-updated = Dernière mise à jour : { DATETIME($date, dateStyle: "long") }
docent-translation = À propos de la traduction
# $language : le nom de la langue affichée à la place.
docent-not-translated = Cette page n’est pas encore traduite et s’affiche donc en { $language }.
# $count : le nombre de passages. $language : le nom de la langue affichée à la place.
docent-partly-translated =
    { $count ->
        [one] Sur cette page, { NUMBER($count) } passage n’est pas encore traduit et s’affiche en { $language }.
        [many] Sur cette page, { NUMBER($count) } de passages ne sont pas encore traduits et s’affichent en { $language }.
       *[other] Sur cette page, { NUMBER($count) } passages ne sont pas encore traduits et s’affichent en { $language }.
    }
# $count : le nombre de passages.
docent-left-out =
    { $count ->
        [one] Sur cette page, { NUMBER($count) } passage est omis, car il n’est pas encore traduit.
        [many] Sur cette page, { NUMBER($count) } de passages sont omis, car ils ne sont pas encore traduits.
       *[other] Sur cette page, { NUMBER($count) } passages sont omis, car ils ne sont pas encore traduits.
    }
# $count : le nombre de passages.
docent-outdated =
    { $count ->
        [one] Sur cette page, { NUMBER($count) } passage n’est peut-être plus à jour, car le texte d’origine a changé depuis sa traduction.
        [many] Sur cette page, { NUMBER($count) } de passages ne sont peut-être plus à jour, car le texte d’origine a changé depuis leur traduction.
       *[other] Sur cette page, { NUMBER($count) } passages ne sont peut-être plus à jour, car le texte d’origine a changé depuis leur traduction.
    }
# $count : le nombre de passages.
docent-machine-translated =
    { $count ->
        [one] Sur cette page, { NUMBER($count) } passage a été traduit automatiquement, sans relecture humaine.
        [many] Sur cette page, { NUMBER($count) } de passages ont été traduits automatiquement, sans relecture humaine.
       *[other] Sur cette page, { NUMBER($count) } passages ont été traduits automatiquement, sans relecture humaine.
    }
docent-wholly-machine-translated = Cette page a été traduite automatiquement dans son intégralité, sans aucune relecture humaine.
# $language : le nom de la langue d’origine.
docent-read-original = Lire la page d’origine en { $language }

## Réponses à une question à laquelle on répond par oui ou par non

docent-yes = Oui
docent-no = Non
# Le libellé d’une ligne d’un formulaire. Un deux-points et le nom d’une langue suivent.
docent-answers-language = Langue des réponses

## Un formulaire que le lecteur remplit sur une page

# Le bouton et le titre du formulaire. Celui-ci complète le texte à copier, placé au-dessous.
docent-form = Remplir le formulaire
docent-form-private = Ce que vous saisissez reste dans cet onglet. Rien n’est envoyé.
# Figure entre parenthèses après le libellé d’un champ qui peut rester vide.
docent-form-optional = (facultatif)
# $example : une réponse, telle qu’on la saisit.
docent-form-example = Exemple : { $example }
# Figure dans une liste de réponses tant qu’aucune n’est choisie.
docent-form-choose = Choisissez une réponse
# Libellé d’une liste : dans quelle langue le texte final désigne ses champs.
docent-form-labels = Langue des libellés dans le texte
# $recipient, $reader : des noms de langues.
docent-form-labels-both = { $recipient } et { $reader }
# $part : le titre d’une partie du formulaire qui peut être remplie plusieurs fois.
docent-form-add = Ajouter un autre élément : { $part }
# $part : le titre d’une partie du formulaire et un numéro.
docent-form-remove = Supprimer : { $part }
docent-form-check = Vérifier et copier
docent-form-text = Télécharger le texte
# Enregistre un fichier qui pourra être rouvert ici.
docent-form-save = Enregistrer les réponses
docent-form-open = Ouvrir des réponses enregistrées
# Titre d’une liste de problèmes ; chacun dit ce qu’il faut faire.
docent-form-problems = Réponses à revoir
# Figure devant un problème et devant le titre de la page.
docent-form-problem = Problème :
docent-form-copied = Le texte a été copié.
docent-form-not-copied = Copiez le texte à l’aide du clavier : il est déjà sélectionné.
docent-form-opened = Vos réponses figurent maintenant dans le formulaire.
docent-form-not-opened = Choisissez un fichier contenant des réponses à ce formulaire. Le fichier sélectionné n’est pas lisible.
# $recipient : le nom d’une langue.
docent-form-labels-why = Langue des destinataires du texte : { $recipient }.
# Télécharge le texte malgré les problèmes.
docent-form-anyway = Télécharger quand même
docent-form-clear = Effacer toutes les réponses
docent-form-cleared = Toutes les réponses ont été effacées.
docent-form-undo = Annuler
# $part : le titre d’une partie et un numéro.
docent-form-removed = Élément supprimé : { $part }
# Au-dessus d’une liste de réponses inhabituelles, et après le message indiquant que le texte est copié.
docent-form-doubts = Vérifiez ces réponses. Elles peuvent être justes telles quelles.
# Après la copie du texte.
docent-form-shared = Sur un ordinateur partagé, effacez vos réponses une fois que vous avez terminé.
# Pour un fichier dont l’encodage n’est pas UTF-8.
docent-form-encoding = Enregistrez le fichier en UTF-8, puis rouvrez-le. Ses caractères ne sont pas lisibles.
docent-form-several = Le fichier contient plusieurs demandes. Seule la première a été reprise.
# Une liste de réponses suit.
docent-form-left-out = Ces réponses du fichier n’ont pas été reprises :
# Question posée avant d’ouvrir un fichier.
docent-form-replace = Remplacer vos réponses par celles du fichier ?
# Les deux boutons sous cette question.
docent-form-replace-yes = Remplacer
docent-form-replace-no = Garder les miennes

## Problèmes dans un formulaire rempli
## $label est toujours le libellé du champ. Dites ce qu’il faut faire ; n’accusez personne.

docent-problem-missing = Remplissez le champ « { $label } ».
# $max : le plus grand nombre de caractères admis.
docent-problem-too-long =
    { $max ->
        [one] Raccourcissez le texte du champ « { $label } » à { $max } caractère au maximum.
        [many] Raccourcissez le texte du champ « { $label } » à { $max } de caractères au maximum.
       *[other] Raccourcissez le texte du champ « { $label } » à { $max } caractères au maximum.
    }
docent-problem-one-line = Dans le champ « { $label } », écrivez tout sur une seule ligne.
# $options : les réponses proposées.
docent-problem-choice = Dans le champ « { $label } », choisissez { LIST($options, type: "or") }.
# $options : parmi de nombreuses réponses, les plus proches de celle donnée.
docent-problem-choice-near = Dans le champ « { $label } », choisissez l’une des réponses proposées. Les plus proches : { LIST($options, type: "or") }.
docent-problem-email = Dans le champ « { $label } », entrez une adresse e-mail, par exemple nom@example.com.
# $example : un numéro de téléphone.
docent-problem-phone = Dans le champ « { $label } », entrez un numéro de téléphone avec l’indicatif du pays, par exemple { $example }.
# Un avertissement : le numéro est peut-être juste malgré tout.
docent-problem-phone-range = Cherchez une éventuelle faute de frappe dans le champ « { $label } ». À notre connaissance, aucun numéro de ce type n’est en service.
docent-problem-url = Dans le champ « { $label } », entrez une adresse web qui commence par https://, par exemple https://www.example.com.
# $example : le code d’un pays.
docent-problem-country = Dans le champ « { $label } », entrez le nom du pays ou son code à deux lettres, par exemple { $example }.
# $country : le nom d’un pays, proche de la réponse.
docent-problem-country-near = Dans le champ « { $label } », entrez « { $country } » si c’est le pays voulu, ou son code à deux lettres.
# $countries : les noms des pays possibles.
docent-problem-country-several = Dans le champ « { $label } », entrez le nom complet. Plusieurs pays portent ce nom : { LIST($countries, type: "or") }.
# $country : le nom du pays.
docent-problem-tax-id = Vérifiez le champ « { $label } ». Dans le pays indiqué ({ $country }), les numéros fiscaux s’écrivent autrement.
docent-problem-tax-id-country = Modifiez le champ « { $label } » ou le pays. Les lettres au début du numéro sont celles d’un autre pays.
# Un avertissement : le numéro est peut-être juste malgré tout.
docent-problem-tax-id-digits = Cherchez une éventuelle faute de frappe dans le champ « { $label } ». La clé de contrôle ne correspond pas au reste du numéro.
# Un avertissement : le numéro ne contient que des zéros.
docent-problem-tax-id-zero = Vérifiez le champ « { $label } ». Un numéro composé uniquement de zéros est probablement fictif.
# $min et $max : des années.
docent-problem-year = Dans le champ « { $label } », entrez une année à quatre chiffres, de { $min } à { $max }.
docent-problem-integer = Dans le champ « { $label } », entrez un nombre entier en chiffres, par exemple 12.
docent-problem-date = Dans le champ « { $label } », entrez une date sous la forme année-mois-jour, par exemple 2019-04-30.
docent-problem-date-time = Dans le champ « { $label } », entrez le jour seul, sans l’heure, par exemple 2019-04-30.
docent-problem-guid = Dans le champ « { $label } », entrez un identifiant de 32 chiffres et lettres sous cette forme : 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = Dans le champ « { $label } », entrez un code de devise et un montant, par exemple EUR 1250.50.
# $min : un nombre ou une date.
docent-problem-min = Dans le champ « { $label } », entrez une valeur autorisée (minimum : { $min }).
# $max : un nombre ou une date.
docent-problem-max = Dans le champ « { $label } », entrez une valeur autorisée (maximum : { $max }).
# $other : le libellé d’un autre champ.
docent-problem-above = Dans le champ « { $label } », entrez une valeur supérieure à celle du champ « { $other } ».
# $other : le libellé d’un autre champ. $day : la date qu’il contient.
docent-problem-after = Dans le champ « { $label } », entrez une date postérieure au { $day }, date du champ « { $other } ».
docent-problem-before = Dans le champ « { $label } », entrez une date antérieure au { $day }, date du champ « { $other } ».
# Deux avertissements : YAML n’a lu aucune réponse, ou seulement une partie.
docent-problem-yaml-null = Vérifiez le champ « { $label } ». YAML n’y lit aucune réponse. S’il s’agit d’un texte, mettez-le entre guillemets.
docent-problem-yaml-comment = Vérifiez le champ « { $label } ». YAML prend # et ce qui suit pour un commentaire. Si cela fait partie de la réponse, mettez-la entre guillemets.
docent-problem-pattern = Vérifiez la saisie du champ « { $label } ». Elle n’a pas la forme demandée.
# $other : le libellé du champ qui détermine si celui-ci est demandé.
docent-problem-not-asked = Laissez vide le champ « { $label } » ou modifiez votre réponse dans le champ « { $other } ».
# Un avertissement : des lettres de deux alphabets qui se ressemblent.
docent-problem-scripts = Saisissez de nouveau le champ « { $label } ». L’un des mots contient des lettres qui se ressemblent, mais qui viennent d’alphabets différents.
docent-problem-garbled = Vérifiez le champ « { $label } » : certains caractères ont été altérés en chemin.
docent-problem-spreadsheet = Vérifiez le champ « { $label } » : cela ressemble à une erreur ou à un nombre arrondi par un tableur, pas à une réponse.
docent-problem-email-name = Dans le champ « { $label } », entrez uniquement l’adresse e-mail, sans nom ni chevrons.
docent-problem-email-several = Dans le champ « { $label } », entrez une seule adresse e-mail.
# $example : un numéro de téléphone.
docent-problem-phone-country = Dans le champ « { $label } », entrez un numéro de téléphone qui commence par + et l’indicatif du pays, par exemple { $example }.
docent-problem-phone-short = Ajoutez les chiffres qui manquent dans le champ « { $label } ». Le numéro de téléphone est trop court.
docent-problem-phone-long = Supprimez les chiffres en trop dans le champ « { $label } ». Le numéro de téléphone est trop long.
# $example : une adresse web, souvent celle qui a été entrée, précédée de https://.
docent-problem-url-scheme = Dans le champ « { $label } », entrez l’adresse web complète, en commençant par https://, par exemple { $example }.
docent-problem-url-user = Dans le champ « { $label } », entrez l’adresse web sans nom d’utilisateur ni mot de passe.
docent-problem-date-none = Vérifiez le jour et le mois dans le champ « { $label } ». Cette date n’existe pas.
docent-problem-guid-zero = Dans le champ « { $label } », entrez le véritable identifiant. Un identifiant composé uniquement de zéros n’est qu’une valeur provisoire.
# $example : le code d’une devise.
docent-problem-money-currency = Dans le champ « { $label } », commencez par le code à trois lettres d’une devise ayant cours, par exemple { $example }.
# $currency : le code d’une devise, par exemple EUR. $count : le plus grand nombre de décimales admis, ou 0.
docent-problem-money-decimals =
    { $count ->
        [0] Dans le champ « { $label } », entrez un montant entier. Les montants en { $currency } n’ont pas de décimales.
        [one] Dans le champ « { $label } », entrez un montant en { $currency } avec { $count } décimale au maximum.
        [many] Dans le champ « { $label } », entrez un montant en { $currency } avec { $count } de décimales au maximum.
       *[other] Dans le champ « { $label } », entrez un montant en { $currency } avec { $count } décimales au maximum.
    }
# $country : le nom du pays. $example : un numéro de TVA de ce pays.
docent-problem-tax-id-like = Corrigez le champ « { $label } ». Dans le pays indiqué ({ $country }), un numéro de TVA s’écrit ainsi : { $example }.
# Un avertissement : le numéro est peut-être juste malgré tout. $country : le nom du pays.
docent-problem-tax-id-shape = Cherchez une éventuelle faute de frappe dans le champ « { $label } ». Dans le pays indiqué ({ $country }), les numéros fiscaux s’écrivent en général autrement.
# Un avertissement : l’adresse est peut-être juste malgré tout. $other : le libellé d’un autre champ.
docent-problem-same-domain = Vérifiez que la réponse du champ « { $label } » est exacte. Son nom de domaine n’est pas celui du champ « { $other } ».
# Un avertissement. $characters : une liste de points de code, par exemple U+202E.
docent-problem-hidden = Vérifiez le champ « { $label } ». Le brouillon ne reprend pas les caractères invisibles de la réponse : { $characters }.
docent-problem-value = Dans le champ « { $label } », indiquez une seule valeur, et non une liste ou un groupe de valeurs.
docent-problem-twice = Ne gardez qu’une des deux réponses du champ « { $label } ».
# $part : le titre ou le nom d’une partie du formulaire.
docent-problem-part-not-asked = Laissez vide le champ « { $label } » ou demandez aussi la partie « { $part } ».
# $part : le titre ou le nom d’une partie du formulaire. $max : combien de fois on peut la remplir.
docent-problem-several-parts =
    { $max ->
        [one] Remplissez la partie « { $part } » une seule fois.
        [many] Remplissez la partie « { $part } » { $max } de fois au maximum.
       *[other] Remplissez la partie « { $part } » { $max } fois au maximum.
    }
# $field : le nom d’un champ, tel qu’il a été écrit.
docent-problem-unknown-field = Supprimez « { $field } ». Ce formulaire n’a aucun champ de ce nom.
# $field : le nom d’un champ, tel qu’il a été écrit. $other : le nom d’un champ du formulaire.
docent-problem-unknown-field-near = Écrivez « { $other } » si c’est le champ voulu. Ce formulaire n’a aucun champ « { $field } ».
# $part : le nom d’une partie, tel qu’il a été écrit. $options : les noms proposés.
docent-problem-unknown-part = À la place de « { $part } », choisissez une partie facultative de ce formulaire : { LIST($options, type: "or") }.
# $options : les noms des formulaires proposés.
docent-problem-form = Indiquez à quel formulaire correspond la demande : { LIST($options, type: "or") }.
docent-problem-form-none = Ajoutez d’abord un formulaire. Le projet n’en contient aucun.
# $options : les langues proposées, par exemple nl-NL.
docent-problem-locale = Indiquez une langue disponible : { LIST($options, type: "or") }.
docent-problem-parts-list = Écrivez `parts` sous la forme d’une liste de noms.
docent-problem-parts-none = Supprimez `parts`. Ce formulaire n’a pas de partie facultative.
docent-problem-values-map = Écrivez `values` sous la forme d’un groupe : le nom de chaque champ avec sa réponse.
# $format : YAML, JSON Lines ou CSV.
docent-problem-syntax = Corrigez cet enregistrement à l’endroit indiqué. Il n’est pas lisible au format { $format }.
# $field : le nom d’une clé.
docent-problem-key = Gardez `{ $field }` une seule fois. Cette clé figure deux fois dans l’enregistrement.
# $field : le nom d’une clé, tel qu’il a été écrit. $options : les clés d’un enregistrement.
docent-problem-unknown-key = Placez les réponses sous `values`. Un enregistrement n’a pas de clé `{ $field }` ; ses clés sont { LIST($options) }.
# $id : un identifiant, tel qu’il a été écrit.
docent-problem-id-taken = Donnez à chaque enregistrement son propre identifiant. Un autre enregistrement a déjà l’identifiant « { $id } ».
# $id: the name of the other draft's file, without its extension
docent-problem-name-taken = Un autre brouillon porte déjà le nom de fichier « { $id } ». Avec { "{id}" } ou { "{number}" } dans --name, chaque brouillon reçoit son propre nom.
# $id : un identifiant, tel qu’il a été écrit.
docent-problem-id-case = Donnez à chaque enregistrement son propre identifiant. L’identifiant « { $id } » ne diffère de celui d’un autre enregistrement que par les majuscules et les minuscules.
# $max : le plus grand nombre de caractères admis.
docent-problem-id =
    { $max ->
        [one] Choisissez un identifiant de { $max } caractère.
        [many] Choisissez un identifiant de 1 à { $max } de caractères, sur une seule ligne.
       *[other] Choisissez un identifiant de 1 à { $max } caractères, sur une seule ligne.
    }
# $max : une taille, par exemple 1 Mo.
docent-problem-record-size = Raccourcissez cet enregistrement ou divisez-le. Sa taille dépasse { $max }.
docent-problem-mail-parts = Copiez les réponses dans un nouveau message. Celui-ci compte trop de parties ou d’en-têtes.
# $count : le nombre de cellules de cette ligne. $max : le nombre de cellules de la ligne d’en-tête.
docent-problem-cells = Mettez le même nombre de cellules dans cette ligne et dans la ligne d’en-tête. Cette ligne en a { $count }, la ligne d’en-tête { $max }.
docent-problem-quote = Fermez le guillemet ouvert dans cette ligne, ou doublez-le s’il fait partie du texte.
docent-problem-no-block = Collez le bloc entier, avec ses libellés. Aucun formulaire rempli n’a été trouvé dans ce texte.
docent-problem-stray = Placez cette ligne après le libellé auquel elle correspond, ou supprimez-la. Ici, elle ne correspond à aucun champ du formulaire.
docent-problem-stray-near = Écrivez le libellé « { $other } » si cette ligne s’y rapporte. Telle quelle, elle ne correspond à aucun champ du formulaire.
docent-problem-line-joined = Vérifiez « { $label } ». La ligne indiquée n’a pas de libellé du formulaire et a été lue comme une partie de cette réponse.
docent-problem-older-copy = Vérifiez « { $label } ». La réponse ne figure que dans un exemplaire plus ancien du formulaire, plus bas dans le message.
docent-problem-link-replaced = Vérifiez « { $label } ». Un logiciel de messagerie y a remplacé le lien par le sien ; indiquez l’adresse d’origine.
docent-problem-label-inside = Vérifiez « { $label } ». La réponse contient aussi le libellé « { $other } » ; placez celui-ci sur une ligne à part.
docent-problem-sides-differ = Vérifiez « { $label } ». Le message contient cette réponse deux fois, en texte brut et en HTML, et les deux diffèrent ; le texte brut a été retenu.
docent-problem-sides-lack = Vérifiez « { $label } ». Le texte brut du message ne contient pas cette réponse ; celle de la version HTML a été retenue.
docent-problem-after-closing = Vérifiez « { $label } ». La réponse figure après la formule de politesse du message et appartient peut-être à une signature.
docent-problem-stray-signed = Placez cette ligne avant le séparateur de signature si elle fait partie d’une réponse. Elle se trouve après « -- » ou après une ligne qu’ajoutent les logiciels de messagerie, et a été considérée comme une signature.
docent-problem-mail-damaged = Demandez que le message vous soit renvoyé. Une partie est endommagée ou tronquée, et des réponses manquent peut-être.
