/** The heads of named penalties (行政处罚法 第九条 and the laws that add to it), longest first where one begins another. */
export const PENALTY_HEADS = [
  '没收',
  '暂扣',
  '吊销',
  '降低资质等级',
  '责令停产停业整顿',
  '责令停产停业',
  '责令停业整顿',
  '责令停业',
  '责令关闭',
  '责令停止执业',
  '停机整顿',
  '停业整顿',
  '停产停业',
  '限制从业',
  '限期出境',
  '驱逐出境',
  '通报批评',
  '行政拘留',
  '取消',
] as const

/** The heads of measures, which are no penalties (LEGAL.md; 治安管理处罚法 第十一条 for 收缴 and 追缴). */
export const MEASURE_HEADS = [
  '责令',
  '收缴',
  '追缴',
  '取缔',
  '扣留',
  '扣押',
  '查封',
  '禁止',
  '禁入',
  '约束',
  '遣送出境',
  '限期',
  '撤销',
  '注销',
  '停止',
  '暂停',
  '关闭',
  '强制',
  '强行',
  '训诫',
  '具结悔过',
  '通报',
  '不得',
  '不准',
  '拆除',
  '恢复原状',
  '退还',
  '退回',
  '销毁',
  '公告',
  '记分',
  '拖移',
  '清除',
  '代为',
] as const

/** Whether a named leg is a penalty; otherwise it is a measure. */
export function isPenaltyName(name: string): boolean {
  return PENALTY_HEADS.some((head) => name.startsWith(head))
}

/** Whether a word can begin a named penalty or measure at all. */
export function isNamedLeg(name: string): boolean {
  return isPenaltyName(name) || MEASURE_HEADS.some((head) => name.startsWith(head))
}
