import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ReportFile, ReportFormat } from '../../../contract/reporting.ts'
import { useClient } from '../../client/desk.ts'
import { failureOf } from '../../client/failure.ts'
import { announce } from '../../announce.ts'
import { useAct } from '../../session/useAct.ts'
import { saveFile } from '../../saveFile.ts'

const FORMATS: readonly { readonly format: ReportFormat; readonly label: string }[] = [
  { format: 'docx', label: '公文（.docx）' },
  { format: 'xlsx', label: '表格（.xlsx）' },
]

/** The report of a duty day, or the record of one run, as a file. */
export function ReportButtons({ of }: { readonly of: { readonly day: string } | { readonly run: string } }) {
  const client = useClient()
  const act = useAct()
  const [making, setMaking] = useState<ReportFormat>()

  async function make(format: ReportFormat): Promise<void> {
    setMaking(format)
    const made = await act<ReportFile>(() =>
      'day' in of ? client.reports.day({ day: of.day, format }) : client.reports.run({ run: of.run, format }),
    )
    setMaking(undefined)
    if (!made.ok) {
      announce(made.failure.sentence)
      return
    }
    try {
      saveFile(made.value)
      announce(`已下载：${made.value.fileName}`)
    } catch (error) {
      announce(failureOf(error).sentence)
    }
  }

  return FORMATS.map(({ format, label }) => (
    <Button key={format} className="button" isDisabled={making !== undefined} onPress={() => void make(format)}>
      {making === format ? '正在生成……' : `${'day' in of ? '日报' : '记录'}${label}`}
    </Button>
  ))
}
