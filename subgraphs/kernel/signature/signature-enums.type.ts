import { graphqlEnum } from '../scalars/graphql-enum.ts';

export const SignatureStatus = graphqlEnum(
  'SignatureStatus',
  'What a check came to.',
  {
    VALID: 'Hợp lệ at the time of signing, over the whole file.',
    INVALID: 'Không hợp lệ, hoặc không có.',
    UNKNOWN: 'Chưa xác định: not checked, or it could not be.',
  },
  {
    VALID: 'Hợp lệ',
    INVALID: 'Không hợp lệ, hoặc không có',
    UNKNOWN: 'Chưa xác định',
  },
);

export const SigningTimeSource = graphqlEnum(
  'SigningTimeSource',
  'Who says when something was signed.',
  {
    TIMESTAMP: 'Dấu thời gian: an authority of timestamps.',
    CLAIMED: 'The signer alone.',
  },
  {
    TIMESTAMP: 'Dấu thời gian',
    CLAIMED: 'Người ký tự khai',
  },
);
