/** An assessment with nothing wrong, which each test spoils in its own way. */
import type { AssessmentInput } from '../../../domain/eligibility/assessment-input.ts'
import type { Party } from '../../../domain/party/party.ts'
import { type Content, emptyContent, type Occurrence } from '../../../domain/submission.ts'

export const noTime: Occurrence = { startsOn: null, endsOn: null, startsAt: null, endsAt: null }

export function party(given: Partial<Party>): Party {
  return {
    name: 'Skövde kommun',
    role: 'organiser',
    sector: 'municipality',
    publicParty: 'yes',
    certainty: 1,
    registerId: null,
    registerName: null,
    key: given.registerId ?? `name:${given.name ?? 'skovde kommun'}`,
    countyCode: null,
    evidence: [{ kind: 'none' }],
    ...given,
  }
}

export function contentWith(given: Partial<Content> = {}): Content {
  return {
    ...emptyContent('Upphandling som ger nya lösningar'),
    lead: 'Vi visar hur en kommun köpte något som inte fanns.',
    description: 'Kommunen delar med sig av erfarenheter och svarar på frågor.',
    type: 'seminarium',
    registration: { needed: false, how: null, link: null },
    languages: ['sv'],
    format: 'on-site',
    occurrences: [
      {
        startsOn: '2024-10-01',
        endsOn: null,
        startsAt: '2024-10-01T07:00:00Z',
        endsAt: '2024-10-01T08:00:00Z',
      },
    ],
    place: {
      ...emptyContent('').place,
      venue: 'Stadshuset',
      municipality: 'Skövde',
      municipalityCode: '1496',
    },
    parties: [{ text: 'Skövde kommun', role: 'organiser' }],
    ...given,
  }
}

export function inputWith(given: Partial<AssessmentInput> = {}): AssessmentInput {
  return {
    content: contentWith(),
    hasContact: true,
    parties: [party({})],
    submittedAt: '2024-09-01T10:00:00Z',
    rules: {
      version: 1,
      parameters: {
        startsOn: '2024-09-30',
        endsOn: '2024-10-04',
        deadlineAt: '2024-09-27T22:00:00Z',
        themes: [],
        types: [],
        acceptedSectors: {
          met: ['state', 'region', 'municipality', 'municipal-federation', 'university'],
          unclear: ['public-company', 'international', 'unknown', 'civil-society'],
        },
        associationsOfMunicipalitiesAndRegions: 'yes',
      },
      criteria: [],
    },
    origin: 'platform',
    published: null,
    judgements: [],
    ...given,
  }
}

export function codes({ evidence }: { evidence: readonly { code: string }[] }): string[] {
  return evidence.map(({ code }) => code)
}
