// What the editor itself says, in Chinese.
export const phrases = {
  'Find': '查找', 'Replace': '替换为', 'next': '下一处', 'previous': '上一处', 'all': '全选', 'match case': '区分大小写',
  'by word': '整词', 'regexp': '正则表达式', 'replace': '替换', 'replace all': '全部替换', 'close': '关闭',
  'current match': '当前匹配', 'replaced $ matches': '已替换 $ 处', 'replaced match on line $': '已替换第 $ 行的一处',
  'on line': '行', 'Go to line': '转到行', 'go': '转到', 'Completions': '可用的词', 'Diagnostics': '校验结果',
  'No diagnostics': '没有问题', 'Fold line': '折叠', 'Unfold line': '展开', 'folded code': '已折叠', 'unfold': '展开',
  'Folded lines': '已折叠的行', 'Unfolded lines': '已展开的行', 'to': '至', 'Control character': '控制字符',
  'Selection deleted': '已删除选中的文字',
};
