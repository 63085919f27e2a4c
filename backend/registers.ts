/** The registers as shipped, prepared once for the process. */
import { type PreparedRegister, prepareRegister } from '../domain/party/recognise.ts'
import type { Register } from '../domain/register.ts'
import countiesFile from '../resources/registers/counties.json' with { type: 'json' }
import municipalitiesFile from '../resources/registers/municipalities.json' with { type: 'json' }
import organisationsFile from '../resources/registers/organisations.json' with { type: 'json' }

export const register: Register = {
  counties: countiesFile.rows,
  municipalities: municipalitiesFile.rows,
  organisations: organisationsFile.rows as Register['organisations'],
}

export const preparedRegister: PreparedRegister = prepareRegister(register)
