import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import type { Status, Step } from './dossier.rules.ts';
import type { Breach } from './dossier-breach.rules.ts';

export const DossierStatus = graphqlEnum(
  'DossierStatus',
  'Where a dossier stands (trạng thái hồ sơ), as the National Public Service Portal counts it.',
  {
    REGISTERED: '1, Mới đăng ký: filed, not accepted yet.',
    ACCEPTED: '2, Được tiếp nhận: accepted; its time runs.',
    NOT_ACCEPTED: '3, Không được tiếp nhận: refused at the desk.',
    PROCESSING: '4, Đang xử lý: somebody works on it.',
    SUPPLEMENT_REQUIRED:
      '5, Yêu cầu bổ sung giấy tờ: the applicant must add to it; its time stands still, or does not run yet.',
    PAYMENT_REQUIRED: '6, Yêu cầu thực hiện nghĩa vụ tài chính: the applicant must pay.',
    WITHDRAWAL_REQUESTED: '7, Công dân yêu cầu rút hồ sơ: the applicant asks for it back.',
    STOPPED: '8, Dừng xử lý: ended without a result.',
    RESULT_READY: '9, Đã xử lý xong: the result is there.',
    RESULT_RETURNED: '10, Đã trả kết quả: the applicant has the result.',
  } satisfies Record<Status, string>,
  {
    REGISTERED: 'Mới đăng ký',
    ACCEPTED: 'Được tiếp nhận',
    NOT_ACCEPTED: 'Không được tiếp nhận',
    PROCESSING: 'Đang xử lý',
    SUPPLEMENT_REQUIRED: 'Yêu cầu bổ sung giấy tờ',
    PAYMENT_REQUIRED: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    WITHDRAWAL_REQUESTED: 'Công dân yêu cầu rút hồ sơ',
    STOPPED: 'Dừng xử lý',
    RESULT_READY: 'Đã xử lý xong',
    RESULT_RETURNED: 'Đã trả kết quả',
  },
);

export const DossierStep = graphqlEnum(
  'DossierStep',
  'What can be done with a dossier (bước xử lý).',
  {
    ACCEPT:
      'Tiếp nhận: the receiving desk accepts it, with the supplements that it asked for before, and gives it its code.',
    REFUSE: 'Từ chối tiếp nhận: the receiving desk refuses it, with the reason.',
    ASSIGN: 'Phân công: the competent agency gives it to an officer.',
    REQUEST_SUPPLEMENT:
      'Yêu cầu bổ sung: the applicant must add to it; the rule is one such request, of the receiving desk before it accepts it or of the competent agency after.',
    RECEIVE_SUPPLEMENT:
      'Tiếp nhận bổ sung: what was missing of an accepted one is there; the deadline moves by the time it took.',
    REQUEST_PAYMENT: 'Yêu cầu nộp phí: the applicant must pay an amount.',
    RECEIVE_PAYMENT: 'Thu phí: an amount was paid.',
    EXTEND:
      'Gia hạn: the agency takes longer than the limit, as the law of the procedure allows it once, and says so with the reason before the deadline passes; lateness still counts from the deadline.',
    RESCHEDULE:
      'Xin lỗi và hẹn lại: an apology with the reason and a new date; lateness still counts from the deadline. The rule is one, a day ahead.',
    REQUEST_WITHDRAWAL: 'Rút hồ sơ: the applicant asks for it back.',
    STOP: 'Dừng xử lý: it ends without a result, with the reason.',
    CONTINUE: 'Tiếp tục xử lý: after a stop or a withdrawn withdrawal, with the reason.',
    FINISH: 'Xử lý xong: the result is ready.',
    RETURN_RESULT: 'Trả kết quả: the applicant has the result.',
    RATE: 'Đánh giá: the applicant says how satisfied they are.',
  } satisfies Record<Step, string>,
  {
    ACCEPT: 'Tiếp nhận',
    REFUSE: 'Từ chối tiếp nhận',
    ASSIGN: 'Phân công',
    REQUEST_SUPPLEMENT: 'Yêu cầu bổ sung',
    RECEIVE_SUPPLEMENT: 'Tiếp nhận bổ sung',
    REQUEST_PAYMENT: 'Yêu cầu nộp phí',
    RECEIVE_PAYMENT: 'Thu phí',
    EXTEND: 'Gia hạn',
    RESCHEDULE: 'Xin lỗi và hẹn lại',
    REQUEST_WITHDRAWAL: 'Rút hồ sơ',
    STOP: 'Dừng xử lý',
    CONTINUE: 'Tiếp tục xử lý',
    FINISH: 'Xử lý xong',
    RETURN_RESULT: 'Trả kết quả',
    RATE: 'Đánh giá',
  },
);

export const DossierBreach = graphqlEnum(
  'DossierBreach',
  'A rule of handling dossiers that was not kept (vi phạm quy định giải quyết); it is counted, and refuses no step.',
  {
    LATE_RESPONSE: 'What was filed online was answered after more than eight hours of office time.',
    SUPPLEMENT_ASKED_AGAIN: 'Supplements were asked for more than once.',
    RESCHEDULED_AGAIN: 'There was more than one apology with a new date.',
    LATE_APOLOGY: 'An apology came less than a day before the date that could not be kept, or after it.',
  } satisfies Record<Breach, string>,
  {
    LATE_RESPONSE: 'Phản hồi hồ sơ trực tuyến quá 8 giờ làm việc',
    SUPPLEMENT_ASKED_AGAIN: 'Yêu cầu bổ sung quá một lần',
    RESCHEDULED_AGAIN: 'Hẹn lại quá một lần',
    LATE_APOLOGY: 'Xin lỗi trễ hẹn muộn',
  },
);

export const PaymentMethod = graphqlEnum(
  'PaymentMethod',
  'How a fee was paid (hình thức thu).',
  {
    CASH: 'Tiền mặt: at the desk.',
    BANK: 'Chuyển khoản: to the account of the agency.',
    DVCQG: 'Cổng Dịch vụ công quốc gia: online, through the National Public Service Portal.',
    LOCAL_GATEWAY: 'Cổng thanh toán của tỉnh: online, through the payment gateway of the province.',
  },
  {
    CASH: 'Tiền mặt',
    BANK: 'Chuyển khoản',
    DVCQG: 'Cổng Dịch vụ công quốc gia',
    LOCAL_GATEWAY: 'Cổng thanh toán của tỉnh',
  },
);

export const Satisfaction = graphqlEnum(
  'Satisfaction',
  'How satisfied an applicant is (mức độ hài lòng).',
  {
    VERY_SATISFIED: 'Rất hài lòng.',
    SATISFIED: 'Hài lòng.',
    DISSATISFIED: 'Không hài lòng.',
  },
  {
    VERY_SATISFIED: 'Rất hài lòng',
    SATISFIED: 'Hài lòng',
    DISSATISFIED: 'Không hài lòng',
  },
);
