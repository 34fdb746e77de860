/** A mistake in the handbooks, told to the person who edits them. */
export interface Problem {
  /** Path below `handbooks/`. */
  readonly file: string
  /** 1-based; 1 where only the file is known. */
  readonly line: number
  /** `offences.3.penalties.0.sanction`, empty for the whole file. */
  readonly field: string
  /** One sentence: what is wrong and what is expected. */
  readonly message: string
}

/** `legal-basis/治安/治安管理处罚法.yaml:12 offences.3.name：不能为空` */
export function formatProblem({ file, line, field, message }: Problem): string {
  return `${file}:${line}${field === '' ? '' : ` ${field}`}：${message}`
}

/** Collects problems while files are read. */
export interface Problems {
  readonly list: readonly Problem[]
  add(problem: Problem): void
}

/** An empty collection. */
export function collectProblems(): Problems {
  const list: Problem[] = []
  return { list, add: (problem) => list.push(problem) }
}
