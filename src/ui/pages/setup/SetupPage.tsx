import { useMe } from '../../client/useMe.ts'
import { useStation } from '../../client/useStation.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import type { PageProps } from '../../router/routes.ts'
import { StepList } from './StepList.tsx'
import { StepPanel } from './StepPanel.tsx'
import { resumeAt, stepOf } from './steps.ts'
import { useSetup } from './useSetup.ts'
import '../people/People.css'
import './Setup.css'

/** The first-run wizard: any step can be left for later, and reading works without it. */
export default function SetupPage({ params }: PageProps) {
  const setup = useSetup()
  const me = useMe()
  const station = useStation()
  const step = stepOf(params['step']) ?? resumeAt(setup.states)
  const failure = station.failure ?? me.failure
  const ready = station.value !== undefined && me.value !== undefined
  return (
    <div className="setup">
      <div className="setup-side">
        <PageHeading title="设置本所" />
        <p className="muted">每一步都可以以后再填。没有填完也能查阅全部手册。</p>
        <StepList current={step} states={setup.states} />
      </div>
      <div className="setup-main">
        {!ready && (failure === undefined ? <Loading /> : <ErrorState failure={failure} onRetry={station.retry} />)}
        {station.value !== undefined && me.value !== undefined && (
          <StepPanel step={step} setup={setup} station={station.value} firstRun={me.value.firstRun} />
        )}
      </div>
    </div>
  )
}
