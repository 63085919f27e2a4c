/** Examples in the help of the `desk` commands: what to type, and what it does in Swedish. By the command as typed. */

type Examples = Readonly<Record<string, readonly (readonly [typed: string, does: string])[]>>

export const cliExamples: Examples = {
  desk: [
    ['desk import anmalningar.csv --edition 2024', 'hämta anmälningar ur en fil'],
    ['desk queue --edition 2024 --query "läge:ny"', 'se vad som väntar'],
    ['desk help classify', 'läs om ett kommando'],
  ],
  'desk edition add': [
    [
      'desk edition add 2026 --programme innovationsveckan --from 2026-09-28 --to 2026-10-02 --deadline 2026-09-25',
      'en ny upplaga, som tar över förra årets regler för granskning',
    ],
  ],
  'desk import': [
    ['desk import anmalningar.xlsx --edition 2024 --dry-run', 'visa vad som skulle hända'],
    ['desk import program.csv --edition 2019 --as programme', 'rader ur ett färdigt program'],
  ],
  'desk sync': [
    ['desk sync --platform https://plattform.example', 'anslut första gången; nyckeln i DESK_TOKEN'],
  ],
  'desk sync history': [['desk sync history --limit 10', 'de tio senaste synkarna, med anmärkningar']],
  'desk sync discard': [['desk sync discard', 'släng det som en förhandsvisning hämtade']],
  'desk queue': [
    ['desk queue --edition 2024 --query "kriterium:part=oklart"', 'anmälningar där parten är oklar'],
    ['desk queue --edition 2024 --view mine', 'vyn med det du har tagit'],
    [
      'desk queue --edition 2024 --query "läge:ny" --xlsx kön.xlsx',
      'alla som väntar på beslut, som arbetsbok',
    ],
  ],
  'desk source list': [['desk source list --templates --json', 'färdiga profiler att utgå från']],
  'desk source set': [
    [
      'desk source set kalender.json --reviewer "Anna Ek (SKR)"',
      'prova och spara; en nyckel läses ur DESK_TOKEN',
    ],
  ],
  'desk source fetch': [
    ['desk source fetch "Kommunens kalender" --dry-run', 'visa vad som skulle hända'],
    ['desk source fetch Evenemangslista --file lista.xlsx', 'läs en fil med källans profil'],
  ],
  'desk quarantine retry': [
    ['desk quarantine retry 019abc12-0000-7000-8000-000000000000 --all-alike', 'läs om alla av samma skäl'],
  ],
  'desk view save': [
    ['desk view save "Skåne, digitalt" "län:skåne form:digitalt"', 'spara en sökning under ett namn'],
  ],
  'desk show': [['desk show a0000012 --json', 'anmälan, kontroller, underlag och bedömningar']],
  'desk decide': [
    ['desk decide a0000012 publish --reviewer "Anna Ek (SKR)"', 'publicera'],
    [
      'desk decide a0000012 reject --criterion party --reason "Ingen offentlig part."',
      'neka, med krav och skäl',
    ],
  ],
  'desk bulk publish': [
    [
      'desk bulk publish --edition 2024 --query "läge:ny utfall:uppfyllt,att-bedöma"',
      'visa vad som skulle hända',
    ],
    [
      'desk bulk publish --edition 2024 --query "läge:ny utfall:uppfyllt,att-bedöma" --apply',
      'publicera dem som en enhet',
    ],
  ],
  'desk bulk reject': [
    [
      'desk bulk reject --edition 2024 --query "läge:ny kriterium:part=ej-uppfyllt" --criterion party --reason "Ingen offentlig part." --apply',
      'neka dem som bara faller på part',
    ],
  ],
  'desk bulk undo': [
    ['desk bulk undo 019abc12-0000-7000-8000-000000000000', 'ångra en enhet som inte har skickats'],
  ],
  'desk judge': [
    ['desk judge a0000012 benefit met --reviewer "Anna Ek (SKR)"', 'nyttan för offentlig sektor framgår'],
    [
      'desk judge a0000012 advertising not-met --note "Priser och erbjudanden."',
      'ej uppfyllt kräver ett varför',
    ],
    ['desk judge a0000012 benefit none', 'ta tillbaka bedömningen'],
  ],
  'desk conflict settle': [
    ['desk conflict settle a0000012 drop --note "Kollegan har rätt."', 'plattformens läge gäller'],
    ['desk conflict settle a0000012 renew --revision 3', 'samma beslut igen, om du har läst revision 3'],
  ],
  'desk claim': [
    ['desk claim a0000012 --reviewer "Anna Ek (SKR)"', 'ta anmälan, så att kollegorna ser det'],
    ['desk claim a0000012 --release', 'släpp den'],
  ],
  'desk snooze': [
    ['desk snooze a0000012 --until 2026-09-21 --reason "Väntar på programmet."', 'skjut upp till en dag'],
    ['desk snooze a0000012 --until-answer --reason "Har ringt."', 'tills arrangören svarar'],
    ['desk snooze a0000012 --wake', 'ta upp den igen'],
  ],
  'desk note': [['desk note a0000012 "Ringde, lokalen är bokad."', 'en notering som kollegorna läser']],
  'desk case-number': [
    ['desk case-number a0000012 2026/0412', 'numret i det egna diariet'],
    ['desk case-number a0000012 --remove', 'ta bort numret'],
  ],
  'desk outcome set': [
    [
      'desk outcome set a0000012 --participants 40 --satisfaction 4,2/5 --answers 12',
      'det som arrangören har berättat',
    ],
  ],
  'desk outcome import': [
    ['desk outcome import utfall.xlsx --edition 2024 --dry-run', 'visa vad som skulle hända'],
    [
      'desk outcome import utfall.csv --column "Hur många kom?=participants" --scale 5',
      'säg vad en rubrik betyder, och hur långt skalan går',
    ],
  ],
  'desk organiser': [
    ['desk organiser "Skövde kommun"', 'dess aktiviteter över upplagorna, exempel och utfall'],
    ['desk organiser --edition 2024 --words universitet', 'de med flest aktiviteter'],
  ],
  'desk case suggest': [['desk case suggest 2016-04008 --json', 'förslag med grunder']],
  'desk case link': [
    ['desk case link 2016-04008 --submission a0000012', 'koppla till en anmälan'],
    ['desk case link 2016-04008 --municipality Skövde --remove', 'ta bort en koppling'],
  ],
  'desk classify': [
    ['desk classify "Skövde kommun, RISE och Region Västra Götaland"', 'en text'],
    ['desk classify --file arrangorer.txt --json > parter.jsonl', 'en JSON-rad per rad, i samma ordning'],
  ],
  'desk assess': [
    ['desk assess --edition 2024', 'kontrollera om alla anmälningar, och visa vad som ändrades'],
    [
      'desk assess --edition 2024 --rules 1 --json',
      'visa vad som vore annorlunda med en tidigare version av reglerna',
    ],
  ],
  'desk rules show': [
    ['desk rules show --edition 2024 --json > regler.json', 'spara reglerna för att ändra dem'],
  ],
  'desk rules confirm': [['desk rules confirm --edition 2025', 'övertagna regler gäller som de är']],
  'desk rules set': [
    ['desk rules set --edition 2024 --file regler.json --preview', 'visa vad som skulle ändras'],
    ['desk rules set --edition 2024 --file regler.json --note "Ny sista dag"', 'gör en ny version'],
  ],
  'desk party correct': [
    ['desk party correct "Kraftverkstan AB" --sector public-company --public unclear', 'rätta ett namn'],
    [
      'desk party correct Skövdebostäder --sector municipality --public yes --same-as municipality:1496',
      'namnet är en organisation i registret',
    ],
  ],
  'desk party withdraw': [
    ['desk party withdraw NUMMER --note "Fel organisation"', 'ta tillbaka en rättelse'],
  ],
  'desk register show': [
    ['desk register show', 'hur många organisationer registret har, och varifrån'],
    ['desk register show --search vinnova', 'sök på namn, annat namn eller nummer'],
  ],
  'desk register import': [
    [
      'desk register import myndigheter.csv --preview',
      'visa vad som skulle hända, till exempel med SCB:s register',
    ],
  ],
  'desk register add': [
    [
      'desk register add "Göteborgsregionen" --sector municipal-federation --public yes --source https://goteborgsregionen.se --alias GR-förbundet',
      'en organisation som registret saknar',
    ],
  ],
  'desk case sheet new': [
    [
      'desk case sheet new --template interview --case 019abc12 --language en',
      'ett blad på engelska om en intervju',
    ],
    [
      'desk case sheet new --template edition --edition 2024',
      'upplagans höjdpunkter, med siffror som räknas vid export',
    ],
  ],
  'desk case sheet export': [
    [
      'desk case sheet export 1a2b3c4d 5e6f7a8b --format docx --title "Fyra exempel"',
      'flera blad som en samling',
    ],
  ],
  'desk case picture add': [
    [
      'desk case picture add 2016-04008 sluss.jpg --reviewer "Anna Ek (SKR)"',
      'en bild, som måste godkännas innan den följer med ut',
    ],
  ],
  'desk case consent': [
    [
      'desk case consent 2016-04008 --picture 9f86d081 --state approved --note "Per e-post"',
      'personen har sagt ja till bilden',
    ],
  ],
  'desk figures': [
    ['desk figures --by edition,county --where "form:digitalt"', 'antal per upplaga och län, bara digitala'],
    [
      'desk figures --measure organisers --by edition,sector --json',
      'arrangörer per upplaga och sektor, för program',
    ],
  ],
  'desk figures now': [
    ['desk figures now --edition 2024', 'mot tidigare upplagor, lika många dagar före sista anmälningsdag'],
  ],
  'desk figures compare': [
    ['desk figures compare 2022,2023,2024 --by type', 'upplagor sida vid sida, med översatta namn'],
    [
      'desk figures compare almedalen-2009 almedalen-2021 --by type --names written',
      'med var upplagas egna namn',
    ],
  ],
  'desk figures freeze': [
    [
      'desk figures freeze "Årsrapporten 2024" --by edition,county --reviewer "Anna Ek (SKR)"',
      'frys siffrorna som de är nu',
    ],
  ],
  'desk figures snapshots': [
    ['desk figures snapshots 019abc12-0000-7000-8000-000000000000', 'vad som skiljer det frysta från i dag'],
  ],
  'desk figures set-published': [
    [
      'desk figures set-published --edition 2021 --measure activities --at-least 200 --source "Årsrapporten 2021"',
      'en uppgift som någon annan har publicerat',
    ],
  ],
  'desk figures remove-published': [
    ['desk figures remove-published --edition 2021 --source "Årsrapporten 2021"', 'ta bort den igen'],
  ],
  'desk figures concordance': [
    [
      'desk figures concordance type --edition 2023 --map "work shop=workshop" --note "Felskrivet"',
      'ett namn som räknas som ett annat',
    ],
    ['desk figures concordance type --json', 'visa tabellen med sina versioner'],
  ],
  'desk figures breaks': [
    [
      'desk figures breaks --edition 2023 --words "nya typer" --dimension type --source "Teamets beslut"',
      'ett brott som syns i allt som går över det',
    ],
  ],
  'desk report': [['desk report --edition 2024 --compare 2022,2023 --out rapport.xlsx', 'med jämförelser']],
  'desk log': [
    ['desk log --kind decision --from 2024-09-01', 'beslut sedan första september'],
    ['desk log --export logg.jsonl', 'hela loggen, med hash för hash'],
  ],
  'desk sheet': [
    ['desk sheet a0000012 --out blad.pdf', 'allt som beslutats om en anmälan'],
    ['desk sheet --query "läge:nekad" --out nekade.pdf', 'ett blad för varje stående beslut'],
  ],
  'desk verify': [
    ['desk verify --rebuild', 'gör om det som inte stämmer med revisioner och logg'],
    ['desk verify --against /mnt/kopior/desk.db.head.json', 'jämför med en kopia på en annan disk'],
  ],
  'desk backup': [
    ['desk backup /mnt/kopior/desk.db', 'en kopia, med loggens huvud bredvid'],
    ['desk backup --list', 'visa vilka som finns'],
  ],
  'desk restore': [
    ['desk restore latest', 'visa bara vad som skulle gå förlorat'],
    ['desk restore latest --yes', 'återställ den senaste som går att lita på'],
  ],
  'desk recover': [['desk recover --to räddad.db', 'läs det som går till en ny fil']],
  'desk dispose': [
    ['desk dispose --due-by 2026-12-31', 'visa vad som kan gallras'],
    [
      'desk dispose --due-by 2026-12-31 --reference "Gallringsbeslut 2026:14" --yes',
      'gallra enligt beslutet',
    ],
  ],
  'desk export-all': [['desk export-all --to export.zip --without-contacts', 'utan kontakter']],
  'desk edition retain': [
    ['desk edition retain 2024 --until 2026-06-30', 'bevara kontakterna ett halvår till'],
  ],
}
