### Las palabras de Lumora, una aplicación que guarda fotos.

## Nombres del producto y de sus pantallas

-app = Lumora
-sync-center = Centro de sincronización
-shared-albums = Álbumes compartidos

## En la entrada

welcome = ¡Te damos la bienvenida a { -app }, { $name }!
new-here = ¿Es la primera vez que usas { -app }? <a href="https://lumora.example/tour">Haz el recorrido</a>.
forgot-password = ¿Has olvidado la contraseña? <a href="https://lumora.example/reset">Elige una nueva</a>.
accept-terms = Al registrarte, aceptas las <a href="https://lumora.example/terms" target="_blank">condiciones de uso</a>.
sign-out = ¿Seguro que quieres cerrar la sesión?
offline = ¿No tienes conexión? Comprueba la red e inténtalo de nuevo.
all-safe = ¡Todas tus fotos están a salvo!

## Fotos y álbumes

search = Buscar fotos
    .placeholder = Nombre, lugar o fecha
    .aria-label = Buscar en todas tus fotos
upload = Añadir fotos
    .title = Añadir fotos desde este ordenador
    .aria-label = Elegir las fotos que quieres añadir
no-results = ¿No has encontrado nada? Mira también en la <em>papelera</em>.
selected =
    { $count ->
        [one] Se ha seleccionado { $count } foto.
        [many] Se han seleccionado { $count } de fotos.
       *[other] Se han seleccionado { $count } fotos.
    }
shared-with-you =
    { $count ->
        [one] { $name } ha compartido { $count } álbum contigo.
        [many] { $name } ha compartido { $count } de álbumes contigo.
       *[other] { $name } ha compartido { $count } álbumes contigo.
    }
days-left =
    { $days ->
        [one] Tu prueba de { -app } termina dentro de { $days } día.
        [many] Tu prueba de { -app } termina dentro de { $days } de días.
       *[other] Tu prueba de { -app } termina dentro de { $days } días.
    }
delete =
    { $kind ->
        [album] ¿Eliminar el álbum «{ $title }»?
        [video] ¿Eliminar el vídeo «{ $title }»?
       *[photo] ¿Eliminar la foto «{ $title }»?
    }
plan =
    { $plan ->
        [free] Usas la versión gratuita.
       *[plus] Usas { -app } Plus.
    }
rename = Ponle un nombre nuevo al álbum «{ $title }».
moved = «{ $title }» está ahora en la carpeta «{ $folder }».
hidden = Las fotos marcadas como «privado» no aparecen en { -shared-albums }.
empty-bin = Las fotos permanecen 60 días en la papelera. <strong>Después se eliminan definitivamente</strong>.
limits = Una foto puede ocupar hasta 250 MB y un vídeo puede durar hasta 45 minutos.
storage-full = Tus 15 GB de almacenamiento están llenos. <strong>Ya no se guardan fotos nuevas</strong>.
free-limit = En la versión gratuita caben hasta 1500 fotos.
sync = Abre { -sync-center } y selecciona «Pausar».
sync-done = { -sync-center } ha terminado. ¿Quieres ver { -shared-albums } ahora?
install = Escribe <code>lumora install --all</code> en un terminal.
config = Escribe <code>sync=off</code> en el archivo <code>lumora.ini</code>.
pick-folder = ¿Qué carpeta debe vigilar { -app }?
help-pages = Las páginas de ayuda están en https://help.lumora.example/albums.
status-page = Los problemas conocidos figuran en https://status.lumora.example/.
contact = ¿Algo va mal? Escribe a support@lumora.example e indica el código <code>{ $code }</code>.
loading = Cargando tus fotos…
saving = Guardando «{ $title }»…
cookies = Conservamos las cookies durante 30 días; <a href="https://lumora.example/privacy">lee por qué</a>.
price = { -app } Plus cuesta 9,99 $ al mes.
video-size = Un minuto de vídeo ocupa alrededor de 1,5 GB.
ratio = Los vídeos se muestran en 16:9.
evening = Las copias se hacen por la noche, cuando la batería supera el 80 %.
leaving = Estás a punto de salir de { -app }.
formats = Los archivos MP4 y las imágenes HEIC también funcionan.
second-device = Tu 2.º dispositivo está listo.
retry = Si vuelve a fallar, ¿qué debe ocurrir?
little-by-little = Las fotos se ordenan poco a poco, día tras día.
