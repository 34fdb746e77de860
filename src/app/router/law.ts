import { datesOf } from '../dates.ts'
import { lawList, provisionPage } from '../provisions.ts'
import type { Services } from '../services.ts'
import { api } from './base.ts'

/** The laws the handbooks cite, and one article with the entries on it. */
export function lawRouter({ library, clock }: Services) {
  return {
    laws: api.law.laws.handler(({ input }) => lawList(library, datesOf(input.asOf, clock).actDate)),
    provision: api.law.provision.handler(({ input }) =>
      provisionPage(library, input.citation, datesOf(input.asOf, clock).actDate),
    ),
  }
}
