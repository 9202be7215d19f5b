title = { -azure }-Abonnements per Rechnung bezahlen
description = Hier lesen Sie, wie Sie für ein { -azure }-Abonnement die Zahlung per Rechnung beantragen, welche Angaben in die Anfrage gehören und wie es danach weitergeht.

introduction = Ein { -azure }-Abonnement müssen Sie nicht mit Karte bezahlen: Als Unternehmen können Sie bei { -microsoft } auch die Zahlung per Rechnung beantragen. Dazu stellen Sie eine Supportanfrage. Sobald sie genehmigt ist, erhalten Sie eine Anleitung, wie Sie das Abonnement einrichten.
# $facts-from: der Monat, aus dem die Angaben auf dieser Seite stammen.
facts-date = Diese Seite beschreibt die Schritte und das Formular auf dem Stand von { DATETIME($facts-from) }.

## Wichtig

business-only = Die Zahlung per Rechnung ist nur mit einem geschäftlichen { -azure }-Konto möglich.
# SendGrid ist der Name eines Unternehmens.
third-party-services = [Dienste anderer Unternehmen][external-services] stehen nie auf der Rechnung: Auf diesem Weg lassen sie sich weder kaufen noch bezahlen. Enthält Ihr Abonnement solche Dienste, zum Beispiel von SendGrid, entfernen Sie sie vor der Umstellung. Möchten Sie später welche kaufen, verwenden Sie dafür ein zweites Abonnement, das Sie mit Kredit- oder Debitkarte bezahlen.
no-way-back = Sobald Sie per Rechnung bezahlen, können Sie nicht mehr zur Kredit- oder Debitkarte zurückkehren.

## Die Schritte

request = Zahlung per Rechnung beantragen
sign-in = Melden Sie sich beim [{ -portal }][portal] an und wählen Sie **{ -help-and-support }** > **{ -new-support-request }**.
    .alt = Skizze aus dem { -portal }: Im Menü ist „{ -help-and-support }“ ausgewählt, oben auf der Seite steht „{ -new-support-request }“.
choose-billing = Wählen Sie unter **{ -issue-type }** die Option **{ -billing }**. Geben Sie an, welches Abonnement Sie per Rechnung bezahlen möchten, wählen Sie einen Supportplan und fahren Sie mit **{ -next-button }** fort.
choose-problem-type = Wählen Sie in der Liste **{ -problem-type }** die Option **{ -pay-by-invoice }**.
fill-in-details = Kopieren Sie dieses Formular in das Feld **{ -details }** und füllen Sie es aus. Fahren Sie mit **{ -next-button }** fort.
name-and-address = Firmenname und Adresse müssen genau so lauten wie in Ihrem { -azure }-Konto. Wenn Sie diese Angaben ansehen oder ändern möchten, lesen Sie, [wie Sie das Profil Ihres Kontos aktualisieren][profile].
billing-contact = Ein Kreditlimit kann erst genehmigt werden, wenn in Ihrem Konto ein Rechnungskontakt hinterlegt ist. Benennen Sie dafür jemanden aus der Kreditorenbuchhaltung oder der Finanzabteilung. Hinzufügen und ändern können Sie Rechnungskontakte im [{ -account-center }][account-center].
create = Prüfen Sie, ob Ihre Kontaktdaten und die gewünschte Art der Kontaktaufnahme stimmen, und wählen Sie **{ -create-button }**.

## Nach der Anfrage

credit-check = Bonitätsprüfung
credit-check-when = Ob die Bonität Ihres Unternehmens geprüft wird, hängt davon ab, wie viel Kredit Sie benötigen. Ist eine Prüfung erforderlich, schickt Ihnen { -microsoft } ein Antragsformular.
# $credit-check-days: eine Anzahl von Tagen oder ein Bereich wie 5–7.
credit-check-time =
    { $credit-check-days ->
        [one] Nachdem Sie das Formular zurückgeschickt haben, dauert die Bearbeitung { RANGE($credit-check-days) } Tag.
       *[other] Nachdem Sie das Formular zurückgeschickt haben, dauert die Bearbeitung { RANGE($credit-check-days) } Tage.
    }
help = Hilfe
help-text = Haben Sie eine Frage oder funktioniert etwas nicht? [Stellen Sie eine Supportanfrage][support].
