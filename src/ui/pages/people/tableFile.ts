import { LARGEST_IMPORT } from '../../../contract/personRules.ts'
import { saveFile } from '../../saveFile.ts'

/** A chosen file as base64, or a sentence why it is not taken. */
export async function readTableFile(file: File): Promise<{ readonly base64: string } | { readonly fault: string }> {
  if (!/\.(?:xlsx|csv|txt)$/i.test(file.name)) return { fault: `「${file.name}」不是 .xlsx 或者 .csv 文件。请另存为这两种再选。` }
  if (file.size > LARGEST_IMPORT) return { fault: '文件超过 2 MB，没有读取。请只保留人员一张表再试。' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return { base64: btoa(text) }
  } catch {
    return { fault: `「${file.name}」打不开。请确认文件还在，没有被别的程序占用，再选一次。` }
  }
}

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Saves an .xlsx (base64) the way a browser does. */
export function saveSheet(fileName: string, base64: string): void {
  saveFile({ fileName, base64, mime: SHEET })
}
