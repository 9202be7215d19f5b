### Тексты Lumora — приложения, которое хранит фотографии.

## Названия продукта и его экранов

-app = Lumora
-sync-center = Центр синхронизации
-shared-albums = Общие альбомы

## На входе

welcome = { $name }, добро пожаловать в { -app }!
new-here = Впервые в { -app }? <a href="https://lumora.example/tour">Посмотрите обзор</a>.
forgot-password = Забыли пароль? <a href="https://lumora.example/reset">Задайте новый</a>.
accept-terms = Регистрируясь, вы принимаете <a href="https://lumora.example/terms" target="_blank">условия использования</a>.
sign-out = Вы действительно хотите выйти?
offline = Нет подключения? Проверьте сеть и попробуйте снова.
all-safe = Все ваши фотографии в безопасности!

## Фотографии и альбомы

search = Найти фотографии
    .placeholder = Название, место или дата
    .aria-label = Искать среди всех ваших фотографий
upload = Добавить фотографии
    .title = Добавить фотографии с этого компьютера
    .aria-label = Выбрать фотографии для добавления
no-results = Ничего не нашлось? Загляните и в <em>корзину</em>.
selected =
    { $count ->
        [one] Выбрана { $count } фотография.
        [few] Выбраны { $count } фотографии.
        [many] Выбрано { $count } фотографий.
       *[other] Выбрано { $count } фотографии.
    }
shared-with-you =
    { $count ->
        [one] { $name } делится с вами { $count } альбомом.
        [few] { $name } делится с вами { $count } альбомами.
        [many] { $name } делится с вами { $count } альбомами.
       *[other] { $name } делится с вами { $count } альбома.
    }
days-left =
    { $days ->
        [one] Пробный период { -app } закончится через { $days } день.
        [few] Пробный период { -app } закончится через { $days } дня.
        [many] Пробный период { -app } закончится через { $days } дней.
       *[other] Пробный период { -app } закончится через { $days } дня.
    }
delete =
    { $kind ->
        [album] Удалить альбом «{ $title }»?
        [video] Удалить видео «{ $title }»?
       *[photo] Удалить фотографию «{ $title }»?
    }
plan =
    { $plan ->
        [free] Вы пользуетесь бесплатной версией.
       *[plus] Вы пользуетесь { -app } Plus.
    }
rename = Дайте альбому «{ $title }» новое название.
moved = «{ $title }» теперь находится в папке «{ $folder }».
hidden = Фотографии с пометкой «личное» не попадают в раздел { -shared-albums }.
empty-bin = Фотографии хранятся в корзине 60 дней. <strong>Затем они удаляются навсегда</strong>.
limits = Размер фотографии — до 250 МБ, длительность видео — до 45 минут.
storage-full = Хранилище объёмом 15 ГБ заполнено. <strong>Новые фотографии больше не сохраняются</strong>.
free-limit = Бесплатная версия вмещает до 1500 фотографий.
sync = Откройте { -sync-center } и выберите «Приостановить».
sync-done = { -sync-center } завершил работу. Открыть сейчас раздел { -shared-albums }?
install = Введите <code>lumora install --all</code> в терминале.
config = Укажите <code>sync=off</code> в файле <code>lumora.ini</code>.
pick-folder = За какой папкой должно следить приложение { -app }?
help-pages = Справка находится по адресу https://help.lumora.example/albums.
status-page = Известные проблемы перечислены на странице https://status.lumora.example/.
contact = Что-то не так? Напишите на support@lumora.example и укажите код <code>{ $code }</code>.
loading = Загрузка ваших фотографий…
saving = Сохранение «{ $title }»…
cookies = Файлы cookie хранятся 30 дней; <a href="https://lumora.example/privacy">узнайте почему</a>.
price = { -app } Plus стоит 9,99 $ в месяц.
video-size = Минута видео занимает около 1,5 ГБ.
ratio = Видео показываются в формате 16:9.
evening = Копии создаются вечером, когда заряд батареи выше 80 %.
leaving = Вы собираетесь выйти из { -app }.
formats = MP4-файлы и HEIC-изображения тоже поддерживаются.
second-device = Ваше 2-е устройство готово.
retry = Что делать, если снова произойдёт сбой?
little-by-little = Фотографии сортируются мало-помалу, день за днём.
