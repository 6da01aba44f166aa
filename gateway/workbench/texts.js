/** What the page says, in both languages. What a query answers is in the language in which it was written. */
const texts = {
  gallery: ['Ready-made tables', 'Bảng số liệu có sẵn'],
  galleryAbout: [
    'Choose one: it is asked at once, with the rights of the person above.',
    'Chọn một bảng: số liệu hiện ngay, theo quyền của người đang chọn.',
  ],
  parameters: ['Parameters', 'Tham số'],
  show: ['Show', 'Xem'],
  asTable: ['As a table', 'Dạng bảng'],
  rows: ['Rows', 'Danh sách'],
  join: ['Joined lists', 'Danh sách con'],
  rowsHint: ['only where the query has several lists', 'chỉ khi câu hỏi có nhiều danh sách'],
  table: ['Table', 'Bảng'],
  chart: ['Chart', 'Biểu đồ'],
  filter: ['Filter rows', 'Lọc dòng'],
  columns: ['Columns', 'Cột'],
  download: ['Download', 'Tải về'],
  copyAs: ['Copy as', 'Sao chép thành'],
  copy: ['Copy', 'Sao chép'],
  copied: ['Copied.', 'Đã sao chép.'],
  cancel: ['Cancel', 'Dừng'],
  rowsSoFar: ['rows so far', 'dòng đã nhận'],
  rowsIn: ['rows', 'dòng'],
  of: ['of', 'trên'],
  cancelled: ['Cancelled', 'Đã dừng'],
  failed: ['The table broke off', 'Bảng bị ngắt'],
  denied: ['denied', 'không có quyền'],
  suppressed: ['held back', 'được giữ kín'],
  across: ['Across', 'Trục ngang'],
  value: ['Value', 'Giá trị'],
  by: ['Put together by', 'Gộp theo'],
  each: ['each row', 'từng dòng'],
  sum: ['sum', 'tổng'],
  mean: ['mean', 'trung bình'],
  count: ['number of rows', 'số dòng'],
  series: ['Colour', 'Màu theo'],
  none: ['none', 'không'],
  tooMany: ['The first {n} are shown.', 'Chỉ vẽ {n} mục đầu.'],
  nothing: ['There are no rows.', 'Không có dòng nào.'],
  noNumbers: ['No number to draw; choose a column with numbers.', 'Không có số để vẽ; hãy chọn một cột số.'],
  source: ['Source', 'Nguồn'],
  legalBasis: ['Legal basis', 'Căn cứ pháp lý'],
  save: ['Save under a name', 'Lưu với tên'],
  saved: ['Saved. Its address is', 'Đã lưu. Địa chỉ là'],
  saveName: ['Name in addresses, such as late-dossiers', 'Tên trong địa chỉ, ví dụ ho-so-tre-han'],
  loses: ['This person would lose', 'Người này không đọc được'],
  requires: ['requires', 'cần quyền'],
  language: ['Tiếng Việt', 'English'],
};

const storageKey = 'language';
let language = kept() ?? 'en';

/** The language of the page: `en` or `vi`. */
export function currentLanguage() {
  return language;
}

/** What the page says there, in its language. */
export function say(name) {
  return texts[name][language === 'vi' ? 1 : 0];
}

/** One of a text in both languages. */
export function inLanguage({ vi, en }) {
  return language === 'vi' ? vi : en;
}

/** Writes the texts of the page anew; an element names its text by `data-text`. */
export function translate() {
  for (const part of document.querySelectorAll('[data-text]')) part.textContent = say(part.dataset.text);
}

/** Changes to the other language, for this visitor. */
export function switchLanguage() {
  language = language === 'vi' ? 'en' : 'vi';
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is switched off: the next visit begins in English again.
  }
  translate();
}

function kept() {
  try {
    const found = localStorage.getItem(storageKey);
    return found === 'vi' || found === 'en' ? found : undefined;
  } catch {
    return undefined;
  }
}
