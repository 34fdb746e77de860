import { useMay } from '../../client/useMe.ts'
import { useStation } from '../../client/useStation.ts'
import { Link } from '../../router/Link.tsx'
import { keptStates } from '../setup/steps.ts'

/** A calm invitation while the station is not set up; nothing depends on it for reading. */
export function SetUpInvitation() {
  const station = useStation().value
  const { may, nobody } = useMay('station.setUp')
  if (station === undefined || station.setUp || !(may || nobody)) return null
  return (
    <section className="card" aria-labelledby="set-up">
      <h2 id="set-up" className="listed-title">
        本所还没有设置好
      </h2>
      <p>查阅不受影响。填好本所、人员和排班以后，就可以用今日清单。</p>
      <p>
        <Link to="/setup">{Object.keys(keptStates()).length === 0 ? '开始设置' : '接着设置'}</Link>
        <span className="muted">，每一步都可以以后再填</span>
      </p>
    </section>
  )
}
