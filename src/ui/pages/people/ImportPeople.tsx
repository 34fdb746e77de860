import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { ImportAnswer } from '../../../contract/people.ts'
import { announce } from '../../announce.ts'
import { useClient } from '../../client/desk.ts'
import { useAct } from '../../session/useAct.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { readTableFile, saveSheet } from './tableFile.ts'

interface Tried {
  readonly name: string
  readonly file: string
  readonly answer: ImportAnswer
}

/** Many people at once: choose a table, look at what would happen row by row, then confirm. */
export function ImportPeople() {
  const client = useClient()
  const act = useAct()
  const [tried, setTried] = useState<Tried>()
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)

  async function run(name: string, file: string, confirm: boolean): Promise<void> {
    setBusy(true)
    setFault('')
    const done = await act(() => client.people.import({ name, file, confirm }))
    setBusy(false)
    if (!done.ok) {
      setFault(done.failure.sentence)
      return
    }
    setTried({ name, file, answer: done.value })
    const { add, change } = done.value.counts
    if (done.value.written) announce(`已导入：添加 ${add} 人，更新 ${change} 人。`)
  }

  async function choose(files: FileList | null): Promise<void> {
    const file = files?.[0]
    if (file === undefined) return
    setTried(undefined)
    const read = await readTableFile(file)
    if ('fault' in read) setFault(read.fault)
    else await run(file.name, read.base64, false)
  }

  async function template(): Promise<void> {
    const done = await act(() => client.people.importTemplate({}))
    if (done.ok) saveSheet(done.value.name, done.value.file)
    else setFault(done.failure.sentence)
  }

  return (
    <div className="import-steps">
      <p className="muted">
        一人一行，表头为警号、姓名、身份、岗位、在岗。.xlsx 或者 .csv（UTF-8、GBK 都可以）。先试读，不写入；核对后再确认。
      </p>
      <div className="form-actions">
        <FileTrigger acceptedFileTypes={['.xlsx', '.csv']} onSelect={(files) => void choose(files)}>
          <Button className="button" isDisabled={busy}>
            {busy ? '正在读取……' : '选择表格'}
          </Button>
        </FileTrigger>
        <Button className="button button-quiet" onPress={() => void template()}>
          下载导入模板
        </Button>
      </div>
      {fault !== '' && (
        <p className="field-fault" role="alert">
          ▲ {fault}
        </p>
      )}
      {tried !== undefined && (
        <ImportPreview
          name={tried.name}
          answer={tried.answer}
          busy={busy}
          onConfirm={() => void run(tried.name, tried.file, true)}
          onDrop={() => setTried(undefined)}
        />
      )}
    </div>
  )
}
