### The words of Lumora, an app that keeps photos.

## Names of the product and of its screens

-app = Lumora
-sync-center = Sync Center
-shared-albums = Shared Albums

## At the door

welcome = Welcome to { -app }, { $name }!
new-here = Is { -app } new to you? <a href="https://lumora.example/tour">Take the tour</a>.
forgot-password = Have you forgotten your password? <a href="https://lumora.example/reset">Choose a new one</a>.
accept-terms = By signing up, you accept the <a href="https://lumora.example/terms" target="_blank">terms of use</a>.
sign-out = Do you really want to sign out?
offline = Are you offline? Check your connection and try again.
all-safe = All your photos are safe!

## Photos and albums

search = Search photos
    .placeholder = Name, place or date
    .aria-label = Search in all your photos
upload = Add photos
    .title = Add photos from this computer
    .aria-label = Choose the photos to add
no-results = Nothing found? Look in the <em>bin</em> too.
selected =
    { $count ->
        [one] { $count } photo is selected.
       *[other] { $count } photos are selected.
    }
shared-with-you =
    { $count ->
        [one] { $name } has shared { $count } album with you.
       *[other] { $name } has shared { $count } albums with you.
    }
days-left =
    { $days ->
        [one] Your trial of { -app } ends in { $days } day.
       *[other] Your trial of { -app } ends in { $days } days.
    }
delete =
    { $kind ->
        [album] Delete the album “{ $title }”?
        [video] Delete the video “{ $title }”?
       *[photo] Delete the photo “{ $title }”?
    }
plan =
    { $plan ->
        [free] You use the free version.
       *[plus] You use { -app } Plus.
    }
rename = Give the album “{ $title }” a new name.
moved = “{ $title }” is now in the folder “{ $folder }”.
hidden = Photos marked as “private” stay out of { -shared-albums }.
empty-bin = Photos stay in the bin for 60 days. <strong>Then they are deleted for good</strong>.
limits = A photo can have up to 250 MB, and a video can last up to 45 minutes.
storage-full = Your 15 GB of storage are full. <strong>New photos aren’t saved any more</strong>.
free-limit = The free version holds up to 1,500 photos.
sync = Open { -sync-center } and select “Pause”.
sync-done = { -sync-center } has finished. Do you want to see { -shared-albums } now?
install = Type <code>lumora install --all</code> in a terminal.
config = Set <code>sync=off</code> in the file <code>lumora.ini</code>.
pick-folder = Which folder should { -app } watch?
help-pages = The help pages are at https://help.lumora.example/albums.
status-page = Known problems are listed at https://status.lumora.example/.
contact = Is something wrong? Write to support@lumora.example and mention the code <code>{ $code }</code>.
loading = Loading your photos…
saving = Saving “{ $title }”…
cookies = We keep cookies for 30 days; <a href="https://lumora.example/privacy">read why</a>.
price = { -app } Plus costs $9.99 a month.
video-size = A minute of video takes about 1.5 GB.
ratio = Videos are shown in 16:9.
evening = Copies are made in the evening, when the battery is above 80%.
leaving = You are about to leave { -app }.
formats = MP4 files and HEIC pictures work too.
second-device = Your 2nd device is ready.
retry = If it fails again, what should happen?
little-by-little = Photos are sorted little by little, day after day.
