import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Station } from '../../../contract/station.ts'
import { useMay } from '../../client/useMe.ts'
import { PostsForm } from '../../components/station/PostsForm.tsx'
import { StationForm } from '../../components/station/StationForm.tsx'
import { WhoMay } from '../../components/WhoMay.tsx'
import { ImportPeople } from '../people/ImportPeople.tsx'
import { PeopleList } from '../people/PeopleList.tsx'
import { PersonForm } from '../people/PersonForm.tsx'
import { Shifts } from '../roster/RosterPage.tsx'
import { FirstPerson } from './FirstPerson.tsx'
import { Finish } from './Finish.tsx'
import { Start } from './Start.tsx'
import { STEPS } from './steps.ts'
import type { StepId } from './steps.ts'
import type { Setup } from './useSetup.ts'

interface Props {
  readonly step: StepId
  readonly setup: Setup
  readonly station: Station
  readonly firstRun: boolean
}

const NEW_PERSON = { badge: '', name: '', posts: [], roles: ['officer' as const], active: true }

/** What a step asks for, and the way to leave it for later. */
export function StepPanel(props: Props) {
  const { title } = STEPS.find(({ id }) => id === props.step) ?? { title: '' }
  return (
    <section key={props.step} className="step-panel" aria-labelledby="step">
      <h2 id="step">{title}</h2>
      <StepBody {...props} />
    </section>
  )
}

function StepBody({ step, setup, station, firstRun }: Props) {
  const saved = (): void => setup.saved(step)
  const later = (
    <Button className="button button-quiet" onPress={() => setup.later(step)}>
      以后再填
    </Button>
  )
  const next = (
    <div className="form-actions">
      <Button className="button button-strong" onPress={saved}>
        下一步
      </Button>
      {later}
    </div>
  )
  switch (step) {
    case 'start':
      return (
        <Allowed operation="station.update" otherwise={later}>
          <Start station={station} onSaved={saved}>
            {later}
          </Start>
        </Allowed>
      )
    case 'station':
      return (
        <Allowed operation="station.update" otherwise={later}>
          <StationForm station={station} label="保存，下一步" onSaved={saved}>
            {later}
          </StationForm>
        </Allowed>
      )
    case 'posts':
      return (
        <Allowed operation="station.update" otherwise={later}>
          <PostsForm station={station} label="保存，下一步" onSaved={saved}>
            {later}
          </PostsForm>
        </Allowed>
      )
    case 'first':
      return (
        <FirstPerson firstRun={firstRun} onDone={saved}>
          {later}
        </FirstPerson>
      )
    case 'people':
      return (
        <Allowed operation="people.import" otherwise={later}>
          <section>
            <h3>从表格导入</h3>
            <ImportPeople />
          </section>
          <section>
            <h3>逐个添加</h3>
            <PersonForm stored={NEW_PERSON} onSaved={() => undefined} />
          </section>
          <section>
            <h3>现有人员</h3>
            <PeopleList />
          </section>
          {next}
        </Allowed>
      )
    case 'roster':
      return (
        <Allowed operation="roster.set" otherwise={later}>
          <Shifts zone={station.zone} startMinute={station.startMinute} />
          {next}
        </Allowed>
      )
    case 'done':
      return <Finish station={station} states={setup.states} />
  }
}

/** A step for whoever may do it, or the sentence who may. */
function Allowed({ operation, otherwise, children }: { readonly operation: string; readonly otherwise: ReactNode; readonly children: ReactNode }) {
  const { may } = useMay(operation)
  if (may) return children
  return (
    <>
      <WhoMay operation={operation} />
      {otherwise}
    </>
  )
}
