/** Whether free text is free of identity numbers and of people's own addresses. What is found is shown masked. */
import { emailsIn, mobilesIn } from '../contacts-in-text.ts'
import { identityNumbersIn } from '../identity-number.ts'
import type { Content } from '../submission.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, doubtful, evidenceOf, type Remark, resultOf, wrong } from './evidence-codes.ts'
import { type FreeText, freeTexts } from './free-text.ts'

/** Most texts hold neither digits enough nor the sign of an address. */
const MAY_HOLD_ANY = /@|\d[\d\s–-]{5}/
/** Addresses that several share: a task, a place or an event, nobody's name. */
const SHARED_ADDRESS =
  /^(?:info|kontakt|contact|registrator|kommun|kommunen|region|regionen|kansli|kundtjanst|kundservice|reception|press|event|events|anmal|anmalan|bokning|boka|mail|mejl|post|hej|hello|office|support|innovation\w*|utveckling\w*|digital\w*|upphandling\w*|projekt\w*|konferens\w*|kurs\w*|utbildning\w*|bibliotek\w*|noreply|no-reply)[._@-]/i

export function checkPersonalData({
  content,
  rules,
}: Pick<AssessmentInput, 'content' | 'rules'>): CheckResult {
  const year = Number(rules.parameters.startsOn.slice(0, 4))
  const remarks = freeTexts(content)
    .filter(({ text }) => MAY_HOLD_ANY.test(text))
    .flatMap((one) => {
      const numbers = numbersIn(one, year)
      if (isAboutRegistration(one)) return numbers
      const published = publishedIn(content)
      return [...numbers, ...emailRemarks(one, published), ...mobileRemarks(one, published)]
    })
  return resultOf(remarks, evidenceOf('personal-data.none'))
}

/** Where to register is published on purpose. */
function publishedIn({ digital, registration }: Content): string {
  return [registration.how, registration.link, digital.how, digital.link].join(' ').toLowerCase()
}

function isAboutRegistration({ field }: FreeText): boolean {
  return field === 'registration-how' || field === 'digital-how'
}

function numbersIn({ field, text }: FreeText, year: number): Remark[] {
  return identityNumbersIn(text, year).map(({ kind, masked }) =>
    wrong(`personal-data.${kind}`, { field, masked }),
  )
}

function emailRemarks({ field, text }: FreeText, published: string): Remark[] {
  return emailsIn(text)
    .filter((address) => !SHARED_ADDRESS.test(address) && !published.includes(address.toLowerCase()))
    .map((address) => doubtful('personal-data.email', { field, masked: maskedAddress(address) }))
}

function mobileRemarks({ field, text }: FreeText, published: string): Remark[] {
  if (!/\d[\d\s–-]{7}/.test(text)) return []
  const digits = digitsOf(published)
  return mobilesIn(text)
    .filter((number) => !digits.includes(digitsOf(number).slice(-9)))
    .map((number) =>
      doubtful('personal-data.mobile', { field, masked: `${number.slice(0, 3)}… ${number.slice(-2)}` }),
    )
}

function maskedAddress(address: string): string {
  return `${address.slice(0, 1)}…${address.slice(address.indexOf('@'))}`
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
