### Les mots de Lumora, une application qui conserve des photos.

## Noms du produit et de ses écrans

-app = Lumora
-sync-center = Centre de synchronisation
-shared-albums = Albums partagés

## À l’entrée

welcome = Bienvenue dans { -app }, { $name } !
new-here = Vous découvrez { -app } ? <a href="https://lumora.example/tour">Suivez la visite guidée</a>.
forgot-password = Avez-vous oublié votre mot de passe ? <a href="https://lumora.example/reset">Choisissez-en un nouveau</a>.
accept-terms = En vous inscrivant, vous acceptez les <a href="https://lumora.example/terms" target="_blank">conditions d’utilisation</a>.
sign-out = Voulez-vous vraiment vous déconnecter ?
offline = Êtes-vous hors ligne ? Vérifiez votre connexion et réessayez.
all-safe = Toutes vos photos sont en sécurité !

## Photos et albums

search = Rechercher des photos
    .placeholder = Nom, lieu ou date
    .aria-label = Rechercher dans toutes vos photos
upload = Ajouter des photos
    .title = Ajouter des photos depuis cet ordinateur
    .aria-label = Choisir les photos à ajouter
no-results = Vous n’avez rien trouvé ? Regardez aussi dans la <em>corbeille</em>.
selected =
    { $count ->
        [one] { $count } photo est sélectionnée.
        [many] { $count } de photos sont sélectionnées.
       *[other] { $count } photos sont sélectionnées.
    }
shared-with-you =
    { $count ->
        [one] { $name } partage { $count } album avec vous.
        [many] { $name } partage { $count } d’albums avec vous.
       *[other] { $name } partage { $count } albums avec vous.
    }
days-left =
    { $days ->
        [one] Votre essai de { -app } se termine dans { $days } jour.
        [many] Votre essai de { -app } se termine dans { $days } de jours.
       *[other] Votre essai de { -app } se termine dans { $days } jours.
    }
delete =
    { $kind ->
        [album] Supprimer l’album « { $title } » ?
        [video] Supprimer la vidéo « { $title } » ?
       *[photo] Supprimer la photo « { $title } » ?
    }
plan =
    { $plan ->
        [free] Vous utilisez la version gratuite.
       *[plus] Vous utilisez { -app } Plus.
    }
rename = Donnez un nouveau nom à l’album « { $title } ».
moved = « { $title } » est maintenant dans le dossier « { $folder } ».
hidden = Les photos marquées « privé » n’apparaissent pas dans { -shared-albums }.
empty-bin = Les photos restent 60 jours dans la corbeille. <strong>Elles sont ensuite supprimées définitivement</strong>.
limits = Une photo peut peser jusqu’à 250 Mo et une vidéo peut durer jusqu’à 45 minutes.
storage-full = Vos 15 Go de stockage sont pleins. <strong>Les nouvelles photos ne sont plus enregistrées</strong>.
free-limit = La version gratuite contient jusqu’à 1 500 photos.
sync = Ouvrez { -sync-center } et sélectionnez « Suspendre ».
sync-done = { -sync-center } a terminé. Voulez-vous afficher { -shared-albums } maintenant ?
install = Tapez <code>lumora install --all</code> dans un terminal.
config = Définissez <code>sync=off</code> dans le fichier <code>lumora.ini</code>.
pick-folder = Quel dossier { -app } doit-il surveiller ?
help-pages = Les pages d’aide se trouvent sur https://help.lumora.example/albums.
status-page = Les problèmes connus sont répertoriés sur https://status.lumora.example/.
contact = Quelque chose ne va pas ? Écrivez à support@lumora.example en indiquant le code <code>{ $code }</code>.
loading = Chargement de vos photos…
saving = Enregistrement de « { $title } »…
cookies = Nous conservons les cookies pendant 30 jours ; <a href="https://lumora.example/privacy">découvrez pourquoi</a>.
price = { -app } Plus coûte 9,99 $ par mois.
video-size = Une minute de vidéo occupe environ 1,5 Go.
ratio = Les vidéos s’affichent au format 16:9.
evening = Les copies sont faites le soir, lorsque la batterie dépasse 80 %.
leaving = Vous vous apprêtez à quitter { -app }.
formats = Les fichiers MP4 et les images HEIC fonctionnent aussi.
second-device = Votre 2ᵉ appareil est prêt.
retry = Si l’opération échoue à nouveau, que faut-il faire ?
little-by-little = Les photos sont triées petit à petit, jour après jour.
