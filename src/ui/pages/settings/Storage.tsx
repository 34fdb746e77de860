import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { announce } from '../../announce.ts'
import { useClient } from '../../client/desk.ts'
import type { Failure } from '../../client/failure.ts'
import { useMay } from '../../client/useMe.ts'
import { useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { useAct } from '../../session/useAct.ts'
import { bytesInWords, momentInWords } from '../../words.ts'
import { BackupTable } from './BackupTable.tsx'

/** The data folder, its size and its backups. */
export function Storage() {
  const client = useClient()
  const act = useAct()
  const { may, sentence } = useMay('system.backup')
  const { value, failure, retry } = useQuery('system.storage', ({ system }) => system.storage({}), ['backups'])
  const [working, setWorking] = useState(false)
  const [refusal, setRefusal] = useState<Failure>()

  async function backUp(): Promise<void> {
    setWorking(true)
    setRefusal(undefined)
    const done = await act(() => client.system.backup({}))
    if (done.ok) announce(`已备份并核对：${momentInWords(done.value.at)}，${bytesInWords(done.value.bytes)}。`)
    else setRefusal(done.failure)
    setWorking(false)
  }

  return (
    <section>
      <h2>数据和备份</h2>
      {failure !== undefined && <ErrorState failure={failure} onRetry={retry} />}
      {value === undefined && failure === undefined && <Loading />}
      {value !== undefined && (
        <>
          <dl className="facts">
            <dt>数据文件夹</dt>
            <dd>{value.folder}</dd>
            <dt>占用</dt>
            <dd>{bytesInWords(value.bytes)}</dd>
          </dl>
          <p className="storage-action">
            <Button className="button" isDisabled={working || !may} onPress={() => void backUp()}>
              {working ? '正在备份……' : '立即备份'}
            </Button>{' '}
            <span className="muted">{sentence === '' ? '每天自动备份一次，每次都打开核对过。' : sentence}</span>
          </p>
          {refusal !== undefined && <ErrorState failure={refusal} />}
          <BackupTable backups={value.backups} />
        </>
      )}
    </section>
  )
}
