import { useEffect, useMemo, useState } from 'react'
import type { SearchAnswer } from '../../contract/search.ts'
import type { Scope } from '../../core/search/scope.ts'
import { useClient } from '../client/desk.ts'
import { failureOf } from '../client/failure.ts'
import type { Failure } from '../client/failure.ts'
import { keyOf, useQuery } from '../client/useQuery.ts'
import { useAsOf } from '../router/context.ts'
import { Latest } from './latest.ts'
import { readQuery } from './scopes.ts'
import { lawsNamed, resultSections } from './sections.ts'
import type { ResultSection } from './sections.ts'

const LIMIT = 40

export interface Search {
  readonly text: string
  /** The scope in force: from a prefix in the text, else the chosen one. */
  readonly scope: Scope | undefined
  readonly sections: readonly ResultSection[]
  /** How many hits there are; undefined while nothing has been asked or answered. */
  readonly count: number | undefined
  readonly failure: Failure | undefined
  readonly type: (text: string) => void
  readonly choose: (scope: Scope | undefined) => void
  /** No question is asked while an input method still composes. */
  readonly compose: (composing: boolean) => void
}

const NO_SECTIONS: readonly ResultSection[] = []

/** As-you-type search at the page's act date. */
export function useSearch(): Search {
  const client = useClient()
  const asOf = useAsOf()
  const [text, type] = useState('')
  const [chosen, choose] = useState<Scope>()
  const [composing, compose] = useState(false)
  const [answer, setAnswer] = useState<SearchAnswer>()
  const [failure, setFailure] = useState<Failure>()
  const [latest] = useState(() => new Latest())
  const query = readQuery(text, chosen)
  const laws = useQuery(keyOf('law.laws', asOf), ({ law }) => law.laws({ asOf }), ['library'], {
    when: query.scope === 'statutes',
  }).value

  useEffect(() => {
    if (composing) return
    if (query.text === '') {
      latest.drop()
      return
    }
    const scope = query.scope === undefined || query.scope === 'statutes' ? {} : { scope: query.scope }
    void latest.ask(
      client.search.query({ text: query.text.slice(0, 200), ...scope, limit: LIMIT, asOf }),
      (value) => {
        setAnswer(value)
        setFailure(undefined)
      },
      (error) => setFailure(failureOf(error)),
    )
  }, [client, asOf, latest, composing, query.text, query.scope])

  const statutes = query.scope === 'statutes'
  const shown = useMemo(() => {
    if (answer === undefined) return undefined
    if (!statutes) return { sections: resultSections(answer, []), count: answer.hits.length }
    const named = lawsNamed(answer.query, (laws ?? []).map(({ summary }) => summary))
    const sections = resultSections({ ...answer, hits: [], suggestions: [] }, named)
    return { sections, count: named.length + (answer.provision === null ? 0 : 1) }
  }, [answer, statutes, laws])

  const empty = query.text === ''
  return {
    text,
    scope: query.scope,
    sections: empty || failure !== undefined ? NO_SECTIONS : (shown?.sections ?? NO_SECTIONS),
    count: empty ? undefined : shown?.count,
    failure: empty ? undefined : failure,
    type,
    choose,
    compose,
  }
}
