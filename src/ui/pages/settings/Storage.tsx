import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { announce } from '../../announce.ts'
import { useClient } from '../../client/desk.ts'
import { failureOf } from '../../client/failure.ts'
import type { Failure } from '../../client/failure.ts'
import { useHello } from '../../client/useHello.ts'
import { useQuery } from '../../client/useQuery.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Loading } from '../../components/Loading.tsx'
import { bytesInWords, momentInWords } from '../../words.ts'
import { BackupTable } from './BackupTable.tsx'

/** The data folder, its size and its backups. */
export function Storage() {
  const client = useClient()
  const guest = useHello().value?.desk.kind === 'guest'
  const { value, failure, retry } = useQuery('system.storage', ({ system }) => system.storage({}), ['backups'])
  const [working, setWorking] = useState(false)
  const [refusal, setRefusal] = useState<Failure>()

  async function backUp(): Promise<void> {
    setWorking(true)
    setRefusal(undefined)
    try {
      const made = await client.system.backup({})
      announce(`已备份并核对：${momentInWords(made.at)}，${bytesInWords(made.bytes)}。`)
    } catch (error) {
      setRefusal(failureOf(error))
    }
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
            <Button className="button" isDisabled={working || guest} onPress={() => void backUp()}>
              {working ? '正在备份……' : '立即备份'}
            </Button>{' '}
            <span className="muted">{guest ? '访客不能备份。' : '每天自动备份一次，每次都打开核对过。'}</span>
          </p>
          {refusal !== undefined && <ErrorState failure={refusal} />}
          <BackupTable backups={value.backups} />
        </>
      )}
    </section>
  )
}
