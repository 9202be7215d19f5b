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
docent-problem-email = Dans le champ « { $label } », entrez une adresse e-mail, par exemple nom@example.com.
# $example : un numéro de téléphone.
docent-problem-phone = Dans le champ « { $label } », entrez un numéro de téléphone avec l’indicatif du pays, par exemple { $example }.
# Un avertissement : le numéro est peut-être juste malgré tout.
docent-problem-phone-range = Cherchez une éventuelle faute de frappe dans le champ « { $label } ». À notre connaissance, aucun numéro de ce type n’est en service.
docent-problem-url = Dans le champ « { $label } », entrez une adresse web qui commence par https://, par exemple https://www.example.com.
# $example : le code d’un pays.
docent-problem-country = Dans le champ « { $label } », entrez le nom du pays ou son code à deux lettres, par exemple { $example }.
# $country : le nom du pays.
docent-problem-tax-id = Vérifiez le champ « { $label } ». Dans le pays indiqué ({ $country }), les numéros fiscaux s’écrivent autrement.
# $prefix : les lettres au début du numéro. $country : le nom du pays.
docent-problem-tax-id-country = Modifiez le champ « { $label } » ou le pays. Le numéro commence par { $prefix }, ce qui ne correspond pas au pays indiqué ({ $country }).
# Un avertissement : le numéro est peut-être juste malgré tout.
docent-problem-tax-id-digits = Cherchez une éventuelle faute de frappe dans le champ « { $label } ». La clé de contrôle ne correspond pas au reste du numéro.
# $min et $max : des années.
docent-problem-year = Dans le champ « { $label } », entrez une année à quatre chiffres, de { $min } à { $max }.
docent-problem-integer = Dans le champ « { $label } », entrez un nombre entier en chiffres, par exemple 12.
docent-problem-date = Dans le champ « { $label } », entrez une date sous la forme année-mois-jour, par exemple 2019-04-30.
docent-problem-guid = Dans le champ « { $label } », entrez un identifiant de 32 chiffres et lettres sous cette forme : 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = Dans le champ « { $label } », entrez un code de devise et un montant, par exemple EUR 1250.50.
# $min : un nombre ou une date.
docent-problem-min = Dans le champ « { $label } », entrez une valeur autorisée (minimum : { $min }).
# $max : un nombre ou une date.
docent-problem-max = Dans le champ « { $label } », entrez une valeur autorisée (maximum : { $max }).
# $other : le libellé d’un autre champ. $value : le nombre entré dans ce champ.
docent-problem-above = Dans le champ « { $label } », entrez une valeur supérieure à celle du champ « { $other } » ({ $value }).
docent-problem-pattern = Vérifiez la saisie du champ « { $label } ». Elle n’a pas la forme demandée.
# $other : le libellé du champ qui détermine si celui-ci est demandé.
docent-problem-not-asked = Laissez vide le champ « { $label } » ou modifiez votre réponse dans le champ « { $other } ».
# Un avertissement : des lettres de deux alphabets qui se ressemblent.
docent-problem-scripts = Saisissez de nouveau le champ « { $label } ». L’un des mots contient des lettres qui se ressemblent, mais qui viennent d’alphabets différents.
