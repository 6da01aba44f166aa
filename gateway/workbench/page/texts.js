/** What the page says, in both languages. What a query answers is in the language in which it was written. */
const texts = {
  title: ['Province graph', 'Đồ thị dữ liệu tỉnh'],
  about: [
    'One typed graph over a province’s e-government. Four subgraphs (documents, services, reports and the organizational directory) answer at one GraphQL address. What a field shows depends on who asks.',
    'Một đồ thị có kiểu trên chính quyền điện tử của tỉnh. Bốn phân hệ (văn bản, dịch vụ công, báo cáo và danh mục cơ quan) trả lời tại một địa chỉ GraphQL. Trường nào hiện ra tùy người hỏi.',
  ],
  address: ['Address', 'Địa chỉ'],
  isUp: ['up when this answers 200:', 'hoạt động khi trang này trả về 200:'],
  token: ['Token', 'Mã truy cập'],
  tokenFrom: ['from your OpenID Connect issuer', 'do nhà cung cấp OpenID Connect của bạn cấp'],
  tokenDemo: ['for a demo person:', 'cho người dùng thử:'],
  sdkAbout: ['typed TypeScript for portals and vendors', 'TypeScript có kiểu cho cổng dịch vụ và nhà cung cấp'],
  whoAsks: ['Who asks', 'Người hỏi'],
  person: ['Person', 'Người hỏi'],
  nobody: ['Nobody (anonymous)', 'Không ai (ẩn danh)'],
  nobodyAbout: [
    'No token is sent. Open fields answer, guarded ones are denied.',
    'Không gửi mã truy cập. Trường công khai trả lời, trường được bảo vệ bị từ chối.',
  ],
  role: ['Role', 'Vai trò'],
  agency: ['Agency', 'Cơ quan'],
  scopes: ['Scopes', 'Phạm vi'],
  bearer: ['the bearer of the token', 'người giữ mã truy cập'],
  pasteToken: ['Paste a token', 'Dán mã truy cập'],
  pasteAbout: [
    'Leave it empty to ask as nobody. It stays in this page, and is gone when you reload.',
    'Để trống để hỏi ẩn danh. Mã chỉ ở trong trang này và mất khi tải lại.',
  ],
  wrongToken: [
    'The token contains characters that no token has. Paste it again.',
    'Mã truy cập có ký tự không hợp lệ. Hãy dán lại.',
  ],
  noPeople: [
    'The demo people could not be read. Reload this page to try again, or paste a token.',
    'Không đọc được danh sách người dùng thử. Hãy tải lại trang, hoặc dán mã truy cập.',
  ],
  noToken: [
    'The demo issuer gives no token for this person. Is the server running?',
    'Không lấy được mã truy cập cho người này. Máy chủ có đang chạy không?',
  ],
  examples: ['Examples', 'Ví dụ'],
  operation: ['Ask your own question', 'Tự đặt câu hỏi'],
  operationAbout: [
    'Write a query, or choose an example. Ctrl or ⌘ + Enter sends it; the answer stands beside it. By keyboard, Enter goes into the text and Escape out of it.',
    'Viết câu truy vấn hoặc chọn một ví dụ. Ctrl hoặc ⌘ + Enter để gửi; câu trả lời hiện bên cạnh. Bằng bàn phím, Enter để vào khung chữ, Esc để ra.',
  ],
  permalink: ['Link to this', 'Liên kết tới câu hỏi này'],
  loading: ['The editor is on its way…', 'Đang tải khung soạn thảo…'],
  variablesObject: [
    'Variables require a JSON object, such as { "id": "qni" }.',
    'Biến cần là một đối tượng JSON, ví dụ { "id": "qni" }.',
  ],
  variablesJson: ['Variables are not JSON:', 'Biến không phải là JSON:'],
  line: ['line', 'dòng'],
  signingIn: ['signing in', 'đăng nhập'],
  pivot: ['Pivot', 'Bảng chéo'],
  down: ['Down', 'Theo hàng'],
  acrossColumns: ['Across', 'Theo cột'],
  partial: [
    'A hatched cell lacks values that this person may not see; it shows no number that could be taken for a total.',
    'Ô gạch chéo thiếu những giá trị người này không được xem, nên không hiện số để khỏi bị hiểu là tổng.',
  ],
  tooManyColumns: ['The first {n} columns are shown.', 'Chỉ hiện {n} cột đầu.'],
  readKey: ['Read key for programs', 'Khóa đọc cho chương trình'],
  readKeyAbout: [
    'Excel, Power BI, pandas, R and DuckDB cannot log in. A key reads this table only, with your rights of the day and no personal field.',
    'Excel, Power BI, pandas, R và DuckDB không đăng nhập được. Khóa chỉ đọc bảng này, theo quyền của bạn trong ngày và không có trường cá nhân.',
  ],
  makeReadKey: ['Make a key', 'Tạo khóa'],
  readKeyMade: [
    'Copy it now: it is shown this once. It holds until {day}.',
    'Hãy sao chép ngay: khóa chỉ hiện một lần. Có hiệu lực đến {day}.',
  ],
  gallery: ['Ready-made tables', 'Bảng số liệu có sẵn'],
  galleryAbout: [
    'Choose one: it is asked at once, with the rights of the person above.',
    'Chọn một bảng: số liệu hiện ngay, theo quyền của người đang chọn.',
  ],
  PRIVATE: ['for you alone', 'của riêng bạn'],
  AGENCY: ['of your agency', 'của cơ quan bạn'],
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
  noTable: [
    'There is no table of this name, or it is not yours to see. Choose another person, or another table.',
    'Không có bảng tên này, hoặc bạn không được xem. Hãy chọn người khác hoặc bảng khác.',
  ],
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
  freshness: ['Up to date', 'Cập nhật'],
  legalBasis: ['Legal basis', 'Căn cứ pháp lý'],
  save: ['Save under a name', 'Lưu với tên'],
  saved: ['Saved. Its address is', 'Đã lưu. Địa chỉ là'],
  saveName: ['Name in addresses, such as late-dossiers', 'Tên trong địa chỉ, ví dụ ho-so-tre-han'],
  loses: ['This person would lose', 'Người này không đọc được'],
  requires: ['requires', 'cần quyền'],
  depends: ['answers only for some rows, by the relationship:', 'chỉ hiện ở một số dòng, theo quan hệ:'],
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

/** Writes the texts of the page again; an element names its text by `data-text`, and its placeholder likewise. */
export function translate() {
  document.documentElement.lang = language;
  document.title = say('title');
  for (const part of document.querySelectorAll('[data-text]')) part.textContent = say(part.dataset.text);
  for (const part of document.querySelectorAll('[data-placeholder]')) part.placeholder = say(part.dataset.placeholder);
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
