/**
 * What the editor says (GraphiQL, and the parts of Monaco that it opens) in Vietnamese. A key in brackets behind a text, as
 * in "Copy query (Shift-Ctrl-C)", stays as it is.
 */
const texts = {
  // Around the editor.
  'Operation Editor': 'Khung soạn thảo',
  'Editor Commands': 'Lệnh soạn thảo',
  'Result Window': 'Kết quả',
  'Select active operation': 'Chọn thẻ',
  'New tab': 'Thẻ mới',
  'Close Tab': 'Đóng thẻ',
  '<untitled>': '<chưa đặt tên>',
  '<Unnamed query>': '<truy vấn không tên>',
  '<Unnamed mutation>': '<thay đổi không tên>',
  '<Unnamed subscription>': '<theo dõi không tên>',
  'Execute query': 'Gửi truy vấn',
  'Stop query': 'Dừng truy vấn',
  'Prettify query': 'Trình bày lại truy vấn',
  'Prettify editors': 'Trình bày lại',
  'Prettify Editors': 'Trình bày lại',
  'Merge fragments into query': 'Gộp mảnh vào truy vấn',
  'Merge Fragments into Query': 'Gộp mảnh vào truy vấn',
  'Merge fragments definitions into operation definition': 'Gộp mảnh vào truy vấn',
  'Copy query': 'Sao chép truy vấn',
  'Copy Query': 'Sao chép truy vấn',
  'Run Operation': 'Gửi truy vấn',
  Variables: 'Biến',
  Headers: 'Tiêu đề HTTP',
  'Show editor tools': 'Hiện biến',
  'Hide editor tools': 'Ẩn biến',
  'Re-fetch GraphQL schema': 'Tải lại lược đồ GraphQL',

  // Documentation.
  'Documentation Explorer': 'Tài liệu',
  'Show Documentation Explorer': 'Hiện tài liệu',
  'Hide Documentation Explorer': 'Ẩn tài liệu',
  Docs: 'Tài liệu',
  'Search Docs...': 'Tìm trong tài liệu…',
  'Go back to Docs': 'Về tài liệu',
  'No results found': 'Không tìm thấy',
  'Other results': 'Kết quả khác',
  'A GraphQL schema provides a root type for each kind of operation.':
    'Lược đồ GraphQL có một kiểu gốc cho mỗi loại câu hỏi.',
  'Root Types': 'Kiểu gốc',
  'All Schema Types': 'Mọi kiểu của lược đồ',
  Type: 'Kiểu',
  Fields: 'Trường',
  Arguments: 'Tham số',
  Directives: 'Chỉ thị',
  Implements: 'Thực hiện giao diện',
  Implementations: 'Kiểu thực hiện',
  'Possible Types': 'Kiểu có thể có',
  'Enum Values': 'Giá trị',
  Deprecated: 'Sắp bỏ',
  'Deprecated Arguments': 'Tham số sắp bỏ',
  'Deprecated Fields': 'Trường sắp bỏ',
  'Deprecated Enum Values': 'Giá trị sắp bỏ',
  'Show Deprecated Arguments': 'Hiện tham số sắp bỏ',
  'Show Deprecated Fields': 'Hiện trường sắp bỏ',
  'Show Deprecated Values': 'Hiện giá trị sắp bỏ',
  'Error fetching schema': 'Không tải được lược đồ',
  'No GraphQL schema available': 'Chưa có lược đồ GraphQL',
  'No Description': 'Không có mô tả',

  // History.
  History: 'Lịch sử',
  'Show History': 'Hiện lịch sử',
  'Hide History': 'Ẩn lịch sử',
  Clear: 'Xóa',
  Cleared: 'Đã xóa',
  'Failed to Clear': 'Không xóa được',
  'Set active': 'Mở lại',
  'Edit label': 'Đặt tên',
  'Type a label': 'Nhập tên',
  Save: 'Lưu',
  'Add favorite': 'Ghim',
  'Remove favorite': 'Bỏ ghim',
  'Delete from history': 'Xóa khỏi lịch sử',

  // Dialogs.
  'Open short keys dialog': 'Phím tắt',
  'Short Keys': 'Phím tắt',
  'This modal provides a list of available keyboard shortcuts and their functions.': 'Các phím tắt và việc chúng làm.',
  'Close dialog': 'Đóng',
  'Short Key': 'Phím',
  Function: 'Việc',
  'Open the Command Palette (you must have focus in the editor)': 'Mở bảng lệnh (khi con trỏ ở trong khung soạn thảo)',
  'Re-fetch schema using introspection': 'Tải lại lược đồ',
  'Search in documentation': 'Tìm trong tài liệu',
  'Search in editor': 'Tìm trong khung soạn thảo',
  'This Graph': 'Khung soạn thảo Graph',
  'QL editor uses': 'QL này dùng',
  'Monaco editor shortcuts': 'phím tắt của Monaco',
  ', with keybindings similar to VS Code. See the full list of shortcuts for': ', giống VS Code. Xem đủ phím tắt cho',
  or: 'hoặc',
  'Open settings dialog': 'Cài đặt',
  Settings: 'Cài đặt',
  'This modal lets you adjust header persistence, interface theme, and clear local storage.':
    'Chọn giao diện, hoặc xóa những gì lưu trong trình duyệt này.',
  Theme: 'Giao diện',
  'Adjust how the interface appears.': 'Chọn nền của khung soạn thảo.',
  System: 'Theo hệ thống',
  Light: 'Sáng',
  Dark: 'Tối',
  'Clear storage': 'Xóa bộ nhớ',
  'Remove all locally stored data and start fresh.': 'Xóa các thẻ và lịch sử lưu trong trình duyệt này.',
  'Clear data': 'Xóa',
  'Cleared data': 'Đã xóa',
  Failed: 'Không xóa được',

  // Monaco: its menu, its search, its suggestions and its hints.
  editor: 'khung soạn thảo',
  'Editor content': 'Nội dung soạn thảo',
  'Click to collapse the range.': 'Bấm để thu gọn.',
  'Click to expand the range.': 'Bấm để mở ra.',
  'Go to Definition': 'Đến định nghĩa',
  'Go to References': 'Đến nơi dùng',
  Peek: 'Xem nhanh',
  'Peek Definition': 'Xem nhanh định nghĩa',
  'Peek References': 'Xem nhanh nơi dùng',
  'Change All Occurrences': 'Đổi mọi chỗ giống nhau',
  'Format Document': 'Trình bày lại',
  Cut: 'Cắt',
  Copy: 'Sao chép',
  Paste: 'Dán',
  'Command Palette': 'Bảng lệnh',
  'Find / Replace': 'Tìm và thay',
  'Toggle Replace': 'Hiện ô thay thế',
  Find: 'Tìm',
  'Match Case': 'Phân biệt chữ hoa',
  'Match Whole Word': 'Cả từ',
  'Use Regular Expression': 'Biểu thức chính quy',
  'No results': 'Không tìm thấy',
  'Previous Match': 'Chỗ trước',
  'Next Match': 'Chỗ sau',
  'Find in Selection': 'Tìm trong phần chọn',
  Close: 'Đóng',
  Replace: 'Thay',
  'Replace All': 'Thay tất cả',
  'Preserve Case': 'Giữ chữ hoa',
  'Loading...': 'Đang tải…',
  'No suggestions.': 'Không có gợi ý.',
  Suggest: 'Gợi ý',
  'Read More': 'Đọc thêm',
  Insert: 'Chèn',
  'Show More': 'Xem thêm',
  'Show Less': 'Thu gọn',
  'View Problem': 'Xem lỗi',
  'No quick fixes available': 'Không có cách sửa nhanh',
};

/** What its icons are called; the words are those that a pointer sees on an icon. */
const icons = {
  argument: 'tham số',
  'chevron down': 'mũi tên xuống',
  'chevron left': 'mũi tên trái',
  'chevron up': 'mũi tên lên',
  close: 'đóng',
  copy: 'sao chép',
  'deprecated argument': 'tham số sắp bỏ',
  'deprecated enum value': 'giá trị sắp bỏ',
  'deprecated field': 'trường sắp bỏ',
  directive: 'chỉ thị',
  docs: 'tài liệu',
  'docs filled': 'tài liệu',
  'enum value': 'giá trị',
  field: 'trường',
  history: 'lịch sử',
  implements: 'thực hiện giao diện',
  'keyboard shortcut': 'phím tắt',
  'magnifying glass': 'tìm',
  merge: 'gộp mảnh',
  pen: 'đặt tên',
  play: 'gửi',
  plus: 'thêm',
  prettify: 'trình bày lại',
  reload: 'tải lại',
  'root type': 'kiểu gốc',
  settings: 'cài đặt',
  star: 'ghim',
  'star filled': 'đã ghim',
  stop: 'dừng',
  trash: 'xóa',
  type: 'kiểu',
};

/** What holds a name of the schema or of the visitor. */
const patterns = [
  [/^Search (.+)\.\.\.$/, (name) => `Tìm trong ${name}…`],
  [/^Go back to (.+)$/, (name) => `Về ${name}`],
  [/^Schema is invalid:$/, () => 'Lược đồ có lỗi:'],
  [/^(\d+|\?) of (\d+)$/, (at, all) => `${at} trên ${all}`],
  [/^(.+) icon$/, (name) => icons[name]],
];

const words = new Map(Object.entries(texts));

/** A text of the editor in Vietnamese; undefined for one that is not its own, such as a description of the schema. */
export function vietnameseOf(text) {
  const trimmed = text.trim();
  // A key in brackets stands at the end.
  const said = trimmed.endsWith(')') ? trimmed.slice(0, trimmed.lastIndexOf(' (')) : trimmed;
  const found = words.get(trimmed) ?? withKey(words.get(said), trimmed.slice(said.length)) ?? byPattern(trimmed);
  return found === undefined ? undefined : text.replace(trimmed, () => found);
}

function withKey(word, key) {
  return word === undefined ? undefined : word + key;
}

function byPattern(text) {
  for (const [pattern, write] of patterns) {
    const match = pattern.exec(text);
    if (match) return write(...match.slice(1));
  }
  return undefined;
}
