import { createHmac } from 'node:crypto';
import { buildSchema, isEnumType, isIntrospectionType } from 'graphql';
import { labels } from '../../client-sdk/src/generated/labels.ts';
import { GraphError } from '../../client-sdk/src/index.ts';
import { messageOf, messages } from '../../client-sdk/src/messages.ts';
import { verifyWebhook, WebhookError } from '../../client-sdk/src/webhooks.ts';
import { errorCodes } from '../../subgraphs/kernel/errors/errors.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';

const enums = Object.values(buildSchema(readProjectFile('schema/api.graphql')).getTypeMap())
  .filter(isEnumType)
  .filter((type) => !isIntrospectionType(type));

describe('labels', () => {
  it('have the Vietnamese name of every value of every enum, in one form', () => {
    const all: Record<string, Record<string, string>> = labels;
    for (const { name, getValues } of enums.map((type) => ({ name: type.name, getValues: () => type.getValues() }))) {
      for (const { name: value } of getValues()) {
        expect([name, value, all[name]?.[value]?.normalize('NFC')]).toEqual([
          name,
          value,
          expect.stringMatching(/^[\p{Lu}\d][^:;]*[^.:; ]$/u),
        ]);
      }
    }
    expect(enums.length).toBeGreaterThan(80);
  });

  it('are those that officials read', () => {
    expect(labels.DossierStatus.PROCESSING).toBe('Đang xử lý');
    expect(labels.DeliveryStatus.ARRIVED).toBe('Đã đến');
    expect(labels.DocumentType.OFFICIAL_LETTER).toBe('Công văn');
    expect(labels.SigningCapacity.DEPUTY_FOR_HEAD).toBe('Ký thay (KT.)');
    expect(labels.ApplicantMaskedField.IDENTITY_NUMBER).toBe('Số định danh cá nhân');
    labels.DossierStatus.RESULT_READY satisfies 'Đã xử lý xong';
  });
});

describe('messages', () => {
  it('are there in both languages for every code of the graph', () => {
    for (const code of errorCodes)
      for (const language of ['vi', 'en'] as const) expect(messages[code][language]).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('are found by any error, also by one that is none of the graph', () => {
    expect(messageOf(new GraphError('x', { code: 'NOT_FOUND' }), 'vi')).toBe(
      'Không tìm thấy, hoặc bạn không có quyền xem.',
    );
    expect(messageOf(new TypeError('x'), 'en')).toBe(messages.INTERNAL.en);
    expect(messageOf({ code: 'toString' }, 'en')).toBe(messages.INTERNAL.en);
  });
});

describe('a webhook', () => {
  const secret = `whsec_${Buffer.from('a secret of 24 bytes ....').toString('base64')}`;
  const sign = (id: string, time: number, body: string, by = secret) =>
    createHmac('sha256', Buffer.from(by.slice(6), 'base64'))
      .update(`${id}.${time}.${body}`)
      .digest('base64');
  const now = () => Math.floor(Date.now() / 1000);
  const received = (body: string, time = now(), signature = `v1,${sign('e-1', time, body)}`) => ({
    body,
    secret,
    headers: { 'webhook-id': 'e-1', 'webhook-timestamp': String(time), 'webhook-signature': signature },
  });

  it('is taken when it is signed with the secret, or with one of two', async () => {
    const body = '{"type":"delivery.arrived"}';
    expect(await verifyWebhook(received(body))).toEqual({ id: 'e-1', event: { type: 'delivery.arrived' } });
    const changing = { ...received(body), secret: ['whsec_b3RoZXI=', secret] };
    expect(await verifyWebhook(changing)).toMatchObject({ id: 'e-1' });
    const several = received(body, now(), `v1,AAAA v1a,xyz v1,${sign('e-1', now(), body)}`);
    expect(await verifyWebhook({ ...several, headers: new Headers(several.headers) })).toMatchObject({ id: 'e-1' });
  });

  it.each([
    ['another body', () => ({ ...received('{}'), body: '{"a":1}' })],
    ['another secret', () => ({ ...received('{}'), secret: 'whsec_b3RoZXI=' })],
    ['an old time', () => received('{}', now() - 301)],
    ['a time to come', () => received('{}', now() + 301)],
    ['no time', () => received('{}', NaN)],
    ['a signature that is none', () => received('{}', now(), 'v1,%%%')],
    ['no signature', () => received('{}', now(), '')],
  ])('is refused with %s', async (_, of) => {
    await expect(verifyWebhook(of())).rejects.toThrow(WebhookError);
  });
});
