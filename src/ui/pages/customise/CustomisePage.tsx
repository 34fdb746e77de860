import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CustomisationDraft, CustomiseView } from '../../../contract/tracking.ts'
import { useDesk } from '../../client/desk.ts'
import { failureOf } from '../../client/failure.ts'
import { useDraft } from '../../client/useDraft.ts'
import { useMay, useMe } from '../../client/useMe.ts'
import { keyOf, useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useAsOf } from '../../router/context.ts'
import { Link } from '../../router/Link.tsx'
import { newId } from '../../tracker/newId.ts'
import { SignInHere } from '../../tracker/SignInHere.tsx'
import { dayInWords } from '../../words.ts'
import { startOf } from './draft.ts'
import { Faults } from './Faults.tsx'
import { ItemRow } from './ItemRow.tsx'
import { OwnItems } from './OwnItems.tsx'
import './CustomisePage.css'
import '../../tracker/shared.css'

/** How this station's day differs from the handbook: slots and steps on or off, times, steps of its own. */
export default function CustomisePage() {
  const me = useMe().value
  return (
    <div className="page customise">
      <PageHeading title="本所调整" />
      <p className="muted">
        关掉本所不用的时段和步骤，改时间，加本所自己的步骤。手册原文不动；改动从选定的值班日起生效，已经开始的值班日照旧。
      </p>
      {me !== undefined && me.person === null && <SignInHere>看本所的调整要先登录，由所领导来改。</SignInHere>}
      {me?.person !== undefined && me.person !== null && <Customising />}
    </div>
  )
}

function Customising() {
  const asOf = useAsOf()
  const { value: view, failure, retry } = useQuery(keyOf('customise.get', { asOf }), ({ customise }) => customise.get({ asOf }), [
    'customise',
    'station',
    'session',
    'library',
  ])
  if (view === undefined) return failure === undefined ? <Loading lines={9} /> : <ErrorState failure={failure} onRetry={retry} />
  return <Editing key={view.version} view={view} />
}

function readDraft(text: string | undefined, view: CustomiseView): CustomisationDraft {
  const start = startOf(view)
  if (text === undefined) return start
  try {
    const { from, changes, own } = JSON.parse(text) as CustomisationDraft
    return Array.isArray(changes) && Array.isArray(own) ? { from: from < view.earliest ? view.earliest : from, changes, own } : start
  } catch {
    return start
  }
}

function Editing({ view }: { readonly view: CustomiseView }) {
  const { client, store } = useDesk()
  const asOf = useAsOf()
  const { may, sentence } = useMay('customise.save')
  const kept = useDraft(`customise:${view.version}`)
  const draft = readDraft(kept.text, view)
  const changed = JSON.stringify(draft) !== JSON.stringify(startOf(view))
  const [said, setSaid] = useState<{ readonly refused: boolean; readonly sentence: string }>()
  const [id, setId] = useState(newId)
  const checked = useQuery(
    keyOf('customise.check', draft),
    ({ customise }) => customise.check({ draft }),
    ['customise', 'station'],
    { when: may && changed, keepPrevious: true },
  )
  const faults = changed ? (checked.value?.faults ?? []) : []
  const change = (next: CustomisationDraft): void => kept.write(JSON.stringify(next))

  async function save(): Promise<void> {
    try {
      const answer = await client.customise.save({ id, draft, version: view.version })
      setId(newId())
      if (answer.outcome !== 'refused') kept.clear()
      store.put(keyOf('customise.get', { asOf }), answer.view)
      setSaid({ refused: answer.outcome === 'refused', sentence: answer.sentence === '' ? '已保存。' : answer.sentence })
    } catch (error) {
      setSaid({ refused: true, sentence: failureOf(error).sentence })
    }
  }

  return (
    <>
      {!may && <p className="run-hint">{sentence}下面可以看。</p>}
      <div className="card customise-bar">
        <label className="customise-from">
          从哪个值班日起{' '}
          <input
            type="date"
            className="text-input"
            min={view.earliest}
            value={draft.from}
            disabled={!may}
            onChange={({ target }) => target.value !== '' && change({ ...draft, from: target.value })}
          />
        </label>
        <Button className="button button-strong" isDisabled={!may || !changed || faults.length > 0 || checked.loading} onPress={() => void save()}>
          保存调整
        </Button>
        <Button className="button" isDisabled={!changed} onPress={kept.clear}>
          放弃改动
        </Button>
        <span className="muted small">
          {changed ? '◷ 有改动还没有保存。' : view.saved.length === 0 ? '现在照手册原样。' : `最近一次从${dayInWords(view.saved.at(-1)?.from ?? view.earliest)}起。`}
        </span>
      </div>
      {said !== undefined && (
        <p className="said" role="alert" data-refused={said.refused ? '' : undefined}>
          {said.refused ? '▲' : '✓'} {said.sentence}
        </p>
      )}
      <Faults faults={faults} view={view} />
      <OwnItems view={view} draft={draft} disabled={!may} change={change} />
      <section>
        <h2>手册的清单</h2>
        <ul>
          {view.items.map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              draft={draft}
              faults={faults.filter(({ where }) => where === item.id)}
              disabled={!may}
              change={change}
            />
          ))}
        </ul>
      </section>
      <p>
        <Link to="/today">回到今日清单</Link>
      </p>
    </>
  )
}
