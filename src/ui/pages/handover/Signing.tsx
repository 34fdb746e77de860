import { Button } from 'react-aria-components/Button'
import { useMay } from '../../client/useMe.ts'
import type { HandoverView } from '../../../contract/tracking.ts'
import { usePerson } from '../../tracker/usePerson.ts'
import { actorInWords } from '../../tracker/words.ts'
import { momentInWords } from '../../words.ts'
import type { Handover } from './useHandover.ts'

interface Props {
  readonly handover: Handover
  readonly view: HandoverView
}

/** The two signatures, and the seal of the day with its first eight characters. */
export function Signing({ handover, view }: Props) {
  const person = usePerson()
  const seals = useMay('handover.seal')
  const { state, people, absent, toRead, seal, scope } = view
  if (state.sheet === null) return null
  const { given, received } = state
  const own = given !== null && given.actor.id === person?.id
  return (
    <section className="card handover-signing" aria-label="签名">
      <dl className="handover-signatures">
        <div>
          <dt>交班人</dt>
          <dd>{given === null ? '未签名' : `✓ ${actorInWords(given.actor, people)}，${momentInWords(given.at)}`}</dd>
        </div>
        <div>
          <dt>接班人</dt>
          <dd>{received === null ? '未签名' : `✓ ${actorInWords(received.actor, people)}，${momentInWords(received.at)}`}</dd>
        </div>
        <div>
          <dt>封存码</dt>
          <dd className="handover-mark">{seal === null ? '未封存' : seal.mark}</dd>
        </div>
      </dl>
      <div className="run-acts no-print">
        {given === null && (
          <Button className="button button-strong" isDisabled={handover.busy || absent.length > 0} onPress={() => handover.sign('交班')}>
            交班签名
          </Button>
        )}
        {given !== null && received === null && !own && (
          <Button
            className="button button-strong"
            isDisabled={handover.busy || absent.length > 0 || toRead.length > 0}
            onPress={() => handover.sign('接班')}
          >
            接班签名
          </Button>
        )}
        {given !== null && received === null && (
          <span className="muted">
            {own ? '请接班人在右上角换人登录，逐件点收以后签名。' : toRead.length > 0 ? `还有 ${toRead.length} 件没有点收。` : '点收完毕，可以签名。'}
          </span>
        )}
        {scope === 'all' && seal === null && seals.may && (
          <Button className="button" isDisabled={handover.busy} onPress={handover.seal}>
            封存这一天
          </Button>
        )}
        <Button className="button" onPress={() => window.print()}>
          打印
        </Button>
      </div>
    </section>
  )
}
