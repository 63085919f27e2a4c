/** A state agency's office in a town that no register knows: "Skatteverket i Kivik". */
import { foldMarks } from '../swedish.ts'
import { CERTAINTY } from './certainty.ts'
import { nameKey } from './name-key.ts'
import { whole } from './name-words.ts'
import { type Reading, readEntry } from './reading.ts'
import { findKey, type RegisterIndex } from './register-index.ts'

const IN_TOWN = /^(?<agency>.+?) i (?<town>[^,;:]+)$/u
const TOWN = /^(?:Norra |Södra |Östra |Västra |Stora |Lilla )?\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}{2,})?$/u
/** "Polisen i Förändring": a title in capitals. A town may end as "Köping", "Funäsdalen" and "Örnsköldsvik" do. */
const NO_TOWN =
  /(?:(?<!köp)ing|tion|het|else|skap|itet|ism|ik(?<!vik)|are|er|ur|(?<!(?:dal|vik|ås|hamn|sund|kull))en|(?<!(?:nä|å|fä))et|samhälle)$/iu
const WORDS = whole(
  'kris|fokus|dialog|samverkan|samspel|balans|krig|fred|media|siffror|praktiken|världen|tiden|framtiden|fritt|fara|nöd|tid|arbete|samtal|debatt|blåsväder|motvind|medvind|gungning|rampljus(?:et)?|förfall|fall|sverige|norden|europa|skola|vård|kaos|tvist|sorg|glädje|skuggan|norr|söder|väst|öst|ropet|stort|smått|nutid|nytt|centrum|backspegeln|ord|bild|bilder|text|sin|alla|allas|våra|ett|verklighet',
)
/** Other countries have agencies by the same names: "Polisen i Oslo". */
const ABROAD = whole(
  'norge|danmark|finland|island|färöarna|grönland|åland|mariehamn|tyskland|polen|ryssland|ukraina|england|frankrike|spanien|italien|usa|kina|indien|iran|irak|syrien|turkiet|somalia|afghanistan|estland|lettland|litauen|belgien|nederländerna|oslo|bergen|trondheim|stavanger|tromsø|tromsö|narvik|köpenhamn|helsingör|århus|odense|ålborg|helsingfors|åbo|vasa|esbo|vanda|tammerfors|uleåborg|torneå|rovaniemi|reykjavik|tallinn|riga|vilnius|berlin|hamburg|london|paris|bryssel|washington|moskva|kiev|warszawa|madrid|rom|wien|haag|genève',
)

/** Null unless an agency's whole name in the register stands before one capitalised place. */
export function agencyInTown(index: RegisterIndex, outside: string): Reading | null {
  const { agency, town } = IN_TOWN.exec(outside)?.groups ?? {}
  if (agency === undefined || town === undefined || !isTown(town)) return null
  const entry = findKey(index, nameKey(agency))?.entry
  if (entry?.kind !== 'organisation' || entry.sector !== 'state' || entry.publicParty !== 'yes') return null
  return { ...readEntry(entry, agency, 'inside'), certainty: CERTAINTY.usual }
}

/** Whether a word may be a Swedish town's name by its form; asked only behind who is in towns. */
export function isTown(text: string): boolean {
  const folded = foldMarks(nameKey(text))
  return TOWN.test(text) && !NO_TOWN.test(text) && !WORDS.test(folded) && !ABROAD.test(folded)
}
