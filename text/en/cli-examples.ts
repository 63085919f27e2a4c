/** Examples in the help of the `desk` commands: what to type, and what it does in English. By the command as typed. */
import type { cliExamples as swedish } from '../sv/cli-examples.ts'

export const cliExamples: typeof swedish = {
  desk: [
    ['desk import submissions.csv --edition 2024', 'take in submissions from a file'],
    ['desk queue --edition 2024 --query "state:new"', 'see what waits'],
    ['desk help classify', 'read about a command'],
  ],
  'desk edition add': [
    [
      'desk edition add 2026 --programme innovationsveckan --from 2026-09-28 --to 2026-10-02 --deadline 2026-09-25',
      "a new edition, which takes over last year's rules for review",
    ],
  ],
  'desk import': [
    ['desk import submissions.xlsx --edition 2024 --dry-run', 'show what would happen'],
    ['desk import programme.csv --edition 2019 --as programme', 'rows of a finished programme'],
  ],
  'desk sync': [
    ['desk sync --platform https://platform.example', 'connect the first time; the key in DESK_TOKEN'],
  ],
  'desk sync history': [['desk sync history --limit 10', 'the ten latest syncs, with remarks']],
  'desk sync discard': [['desk sync discard', 'let go of what a preview fetched']],
  'desk queue': [
    ['desk queue --edition 2024 --query "criterion:party=unclear"', 'submissions whose party is unclear'],
    ['desk queue --edition 2024 --view mine', 'the view of what you have taken'],
    [
      'desk queue --edition 2024 --query "state:new" --xlsx queue.xlsx',
      'all that wait for a decision, as a workbook',
    ],
  ],
  'desk source list': [['desk source list --templates --json', 'ready-made profiles to begin with']],
  'desk source set': [
    [
      'desk source set calendar.json --reviewer "Anna Ek (SKR)"',
      'test and save; a key is read from DESK_TOKEN',
    ],
  ],
  'desk source fetch': [
    ['desk source fetch "The town’s calendar" --dry-run', 'show what would happen'],
    ['desk source fetch "Event list" --file list.xlsx', 'read a file with the source’s profile'],
  ],
  'desk quarantine retry': [
    [
      'desk quarantine retry 019abc12-0000-7000-8000-000000000000 --all-alike',
      'read all of the same reason again',
    ],
  ],
  'desk view save': [
    ['desk view save "Skåne, digital" "county:skåne format:digital"', 'save a search under a name'],
  ],
  'desk show': [['desk show a0000012 --json', 'the submission, findings, evidence and judgements']],
  'desk decide': [
    ['desk decide a0000012 publish --reviewer "Anna Ek (SKR)"', 'publish'],
    [
      'desk decide a0000012 reject --criterion party --reason "No public party."',
      'reject, with must and reason',
    ],
  ],
  'desk bulk publish': [
    ['desk bulk publish --edition 2024 --query "state:new outcome:met,to-judge"', 'show what would happen'],
    [
      'desk bulk publish --edition 2024 --query "state:new outcome:met,to-judge" --apply',
      'publish them as a unit',
    ],
  ],
  'desk bulk reject': [
    [
      'desk bulk reject --edition 2024 --query "state:new criterion:party=not-met" --criterion party --reason "No public party." --apply',
      'refuse those without an accepted party',
    ],
  ],
  'desk bulk undo': [
    ['desk bulk undo 019abc12-0000-7000-8000-000000000000', 'undo a unit that has not been sent'],
  ],
  'desk judge': [
    [
      'desk judge a0000012 benefit met --reviewer "Anna Ek (SKR)"',
      'the benefit for the public sector is clear',
    ],
    ['desk judge a0000012 advertising not-met --note "Prices and offers."', 'not met needs a why'],
    ['desk judge a0000012 benefit none', 'take the judgement back'],
  ],
  'desk conflict settle': [
    ['desk conflict settle a0000012 drop --note "My colleague is right."', 'the platform’s state stands'],
    ['desk conflict settle a0000012 renew --revision 3', 'the same again, if you have read revision 3'],
  ],
  'desk claim': [
    ['desk claim a0000012 --reviewer "Anna Ek (SKR)"', 'take the submission, so that colleagues see it'],
    ['desk claim a0000012 --release', 'release it'],
  ],
  'desk snooze': [
    ['desk snooze a0000012 --until 2026-09-21 --reason "Awaits the programme."', 'put off until a day'],
    ['desk snooze a0000012 --until-answer --reason "Has been phoned."', 'until the organiser answers'],
    ['desk snooze a0000012 --wake', 'take it up again'],
  ],
  'desk note': [['desk note a0000012 "Phoned, the venue is booked."', 'a note that colleagues read']],
  'desk case-number': [
    ['desk case-number a0000012 2026/0412', 'the number in your own registry'],
    ['desk case-number a0000012 --remove', 'remove the number'],
  ],
  'desk outcome set': [
    [
      'desk outcome set a0000012 --participants 40 --satisfaction 4.2/5 --answers 12',
      'what the organiser has told',
    ],
  ],
  'desk outcome import': [
    ['desk outcome import outcomes.xlsx --edition 2024 --dry-run', 'show what would happen'],
    [
      'desk outcome import outcomes.csv --column "How many came?=participants" --scale 5',
      'say what a heading means, and how far the scale goes',
    ],
  ],
  'desk organiser': [
    ['desk organiser "Skövde kommun"', 'its activities over the editions, cases and outcomes'],
    ['desk organiser --edition 2024 --words universitet', 'those with the most activities'],
  ],
  'desk case suggest': [['desk case suggest 2016-04008 --json', 'suggestions with their grounds']],
  'desk case link': [
    ['desk case link 2016-04008 --submission a0000012', 'link to a submission'],
    ['desk case link 2016-04008 --municipality Skövde --remove', 'remove a link'],
  ],
  'desk classify': [
    ['desk classify "Skövde kommun, RISE och Region Västra Götaland"', 'one text'],
    ['desk classify --file organisers.txt --json > parties.jsonl', 'a JSON line for each line, same order'],
  ],
  'desk assess': [
    ['desk assess --edition 2024', 'assess all submissions anew, and show what changed'],
    [
      'desk assess --edition 2024 --rules 1 --json',
      'show what would differ under an earlier version of the rules',
    ],
  ],
  'desk rules show': [
    ['desk rules show --edition 2024 --json > rules.json', 'keep the rules in a file to change them'],
  ],
  'desk rules confirm': [['desk rules confirm --edition 2025', 'rules taken over hold as they are']],
  'desk rules set': [
    ['desk rules set --edition 2024 --file rules.json --preview', 'show what would change'],
    ['desk rules set --edition 2024 --file rules.json --note "New deadline"', 'make a new version'],
  ],
  'desk party correct': [
    ['desk party correct "Kraftverkstan AB" --sector public-company --public unclear', 'correct a name'],
    [
      'desk party correct Skövdebostäder --sector municipality --public yes --same-as municipality:1496',
      'the name is a body of the register',
    ],
  ],
  'desk party withdraw': [['desk party withdraw NUMBER --note "Another body"', 'take a correction back']],
  'desk register show': [
    ['desk register show', 'how many bodies the register has, and from where'],
    ['desk register show --search vinnova', 'look for a name, an alias or a number'],
  ],
  'desk register import': [
    [
      'desk register import agencies.csv --preview',
      "show what would happen, for example with SCB's register",
    ],
  ],
  'desk register add': [
    [
      'desk register add "Göteborgsregionen" --sector municipal-federation --public yes --source https://goteborgsregionen.se --alias GR-förbundet',
      'a body that the register lacks',
    ],
  ],
  'desk case sheet new': [
    [
      'desk case sheet new --template interview --case 019abc12 --language en',
      'a sheet in English about an interview',
    ],
    [
      'desk case sheet new --template edition --edition 2024',
      "the edition's highlights, with figures counted at export",
    ],
  ],
  'desk case sheet export': [
    [
      'desk case sheet export 1a2b3c4d 5e6f7a8b --format docx --title "Four cases"',
      'several sheets as a collection',
    ],
  ],
  'desk case picture add': [
    [
      'desk case picture add 2016-04008 sluss.jpg --reviewer "Anna Ek (SKR)"',
      'a picture, which must be approved before it leaves',
    ],
  ],
  'desk case consent': [
    [
      'desk case consent 2016-04008 --picture 9f86d081 --state approved --note "By e-mail"',
      'the person has said yes to the picture',
    ],
  ],
  'desk figures': [
    ['desk figures --by edition,county --where "format:digital"', 'by edition and county, digital ones only'],
    [
      'desk figures --measure organisers --by edition,sector --json',
      'organisers by edition and sector, for programs',
    ],
  ],
  'desk figures now': [
    ['desk figures now --edition 2024', 'against earlier editions, as many days before the deadline'],
  ],
  'desk figures compare': [
    ['desk figures compare 2022,2023,2024 --by type', 'editions side by side, with names mapped'],
    [
      'desk figures compare almedalen-2009 almedalen-2021 --by type --names written',
      'by each edition’s own names',
    ],
  ],
  'desk figures freeze': [
    [
      'desk figures freeze "Annual report 2024" --by edition,county --reviewer "Anna Ek (SKR)"',
      'freeze the figures as they are now',
    ],
  ],
  'desk figures snapshots': [
    ['desk figures snapshots 019abc12-0000-7000-8000-000000000000', 'how the frozen ones differ from today'],
  ],
  'desk figures set-published': [
    [
      'desk figures set-published --edition 2021 --measure activities --at-least 200 --source "Annual report 2021"',
      'what somebody else has published',
    ],
  ],
  'desk figures remove-published': [
    ['desk figures remove-published --edition 2021 --source "Annual report 2021"', 'take it away again'],
  ],
  'desk figures concordance': [
    [
      'desk figures concordance type --edition 2023 --map "work shop=workshop" --note "Misspelt"',
      'a name that counts as another',
    ],
    ['desk figures concordance type --json', 'show the map with its versions'],
  ],
  'desk figures breaks': [
    [
      'desk figures breaks --edition 2023 --words "nya typer" --dimension type --source "Decision of the team"',
      'a break that shows wherever something crosses it',
    ],
  ],
  'desk report': [['desk report --edition 2024 --compare 2022,2023 --out report.xlsx', 'with comparisons']],
  'desk log': [
    ['desk log --kind decision --from 2024-09-01', 'decisions since the first of September'],
    ['desk log --export log.jsonl', 'the whole log, with every hash'],
  ],
  'desk sheet': [
    ['desk sheet a0000012 --out sheet.pdf', 'all that was decided on a submission'],
    ['desk sheet --query "state:rejected" --out refused.pdf', 'a sheet for each standing decision'],
  ],
  'desk verify': [
    ['desk verify --rebuild', 'make again what does not agree with revisions and log'],
    ['desk verify --against /mnt/copies/desk.db.head.json', 'compare with a copy on another disk'],
  ],
  'desk backup': [
    ['desk backup /mnt/copies/desk.db', 'a copy, with the head of the log beside it'],
    ['desk backup --list', 'show which there are'],
  ],
  'desk restore': [
    ['desk restore latest', 'only show what would be lost'],
    ['desk restore latest --yes', 'restore the latest that can be trusted'],
  ],
  'desk recover': [['desk recover --to saved.db', 'read what can be read into a new file']],
  'desk dispose': [
    ['desk dispose --due-by 2026-12-31', 'show what is due for disposal'],
    [
      'desk dispose --due-by 2026-12-31 --reference "Disposal decision 2026:14" --yes',
      'dispose of it under the decision',
    ],
  ],
  'desk export-all': [['desk export-all --to export.zip --without-contacts', 'without contacts']],
  'desk edition retain': [
    ['desk edition retain 2024 --until 2026-06-30', 'keep the contacts for another half year'],
  ],
}
