/** Codes, severities, kinds and outcomes of the criteria that a submission is checked against. */

export const CRITERIA = [
  'party',
  'benefit',
  'inside-week',
  'deadline',
  'locked-text',
  'registration',
  'place',
  'contact',
  'text',
  'times',
  'personal-data',
  'theme-type',
  'links',
  'placeholder',
  'advertising',
  'duplicate',
  'series',
  'nested',
  'own-organisation',
] as const
export type CriterionCode = (typeof CRITERIA)[number]

export const SEVERITIES = ['must', 'should', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/**
 * Who can answer a criterion: `own` is a function of revision, rules and register; `set` also sees the edition's
 * neighbours and the history; `viewer` depends on who looks and is never stored; `person` only a person answers.
 */
export const CRITERION_KINDS = ['own', 'set', 'viewer', 'person'] as const
export type CriterionKind = (typeof CRITERION_KINDS)[number]

/** Each criterion's kind is its nature, whatever an edition's rules say of it. */
export const KIND_OF: Readonly<Record<CriterionCode, CriterionKind>> = {
  party: 'own',
  benefit: 'person',
  'inside-week': 'own',
  deadline: 'own',
  'locked-text': 'set',
  registration: 'own',
  place: 'own',
  contact: 'own',
  text: 'own',
  times: 'own',
  'personal-data': 'own',
  'theme-type': 'own',
  links: 'own',
  placeholder: 'own',
  advertising: 'person',
  duplicate: 'set',
  series: 'set',
  nested: 'set',
  'own-organisation': 'viewer',
}

/** From worst to best; overall outcomes are compared by their place here. */
export const OUTCOMES = ['not-met', 'unclear', 'to-judge', 'met', 'not-applicable'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Where a rule comes from: a page of the week's own site with a short quotation, or the team's own house rule. */
export type RuleSource =
  | {
      kind: 'rule'
      address: string
      quote: string
      /** Which of two contradicting texts on the same page this is. */
      reading?: 'long' | 'short' | undefined
      takenFrom?: string | undefined
      note?: string | undefined
    }
  | { kind: 'team' }
