import { createClient, type GraphError } from '@province-graph/client/core';
import { viewer } from '@province-graph/client/directory';
import { inbox, reportDeliveryStatus } from '@province-graph/client/documents';
import { labels } from '@province-graph/client/labels';
import { messageOf } from '@province-graph/client/messages';
import { GraphProvider, useGraphMutation, useGraphPages, useGraphQuery } from '@province-graph/client/react';
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { comeBack, discover, logIn } from './login.ts';

/** Where graph and provider are; the build says it. */
declare const GRAPH_URL: string;
declare const ISSUER: string;

function Failure({ error }: { error: GraphError }) {
  return (
    <p role="alert">
      {messageOf(error, 'vi')} {error.requestId && <small>Mã yêu cầu: {error.requestId}</small>}
    </p>
  );
}

function Inbox({ agency }: { agency: string }) {
  const { data: rows, denials, error, hasNextPage, fetchNextPage } = useGraphPages(inbox, { agency, first: 20 });
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: [inbox.name] });
  const accept = useGraphMutation(reportDeliveryStatus, { onSuccess });
  if (error) return <Failure error={error} />;
  const [missing] = denials;
  if (missing?.field === 'Agency.inbox')
    return <p role="alert">Bạn chưa có quyền {missing.scopes.flat().join(', ')}.</p>;
  if (!rows) return <p>Đang tải…</p>;
  return (
    <>
      {accept.error && <Failure error={accept.error} />}
      <ul>
        {rows.map(({ id, status, sender, document }) => (
          <li key={id}>
            <p>
              <strong>{document?.number ?? 'Văn bản không dành cho bạn'}</strong> {document?.subject}
            </p>
            <p className="quiet">
              {sender?.nameVi} · {labels.DeliveryStatus[status]}
            </p>
            {status === 'ARRIVED' && (
              <button onClick={() => accept.mutate({ input: { delivery: id, status: 'ACCEPTED' } })}>Tiếp nhận</button>
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && <button onClick={() => void fetchNextPage()}>Xem thêm</button>}
    </>
  );
}

function Desk({ name }: { name: string | undefined }) {
  const { data, error } = useGraphQuery(viewer, {});
  if (error) return <Failure error={error} />;
  const agency = data?.viewer?.agency;
  return (
    <main>
      <header>
        <h1>Văn bản đến</h1>
        <span className="quiet">{name}</span>
      </header>
      {agency && <p>{agency.nameVi}</p>}
      {agency && <Inbox agency={agency.stableId} />}
      {data && !agency && <p>Bạn không thuộc cơ quan nào.</p>}
    </main>
  );
}

const config = await discover(ISSUER);
const session = await comeBack(config);
const root = createRoot(document.querySelector('#app')!);
if (session) {
  const client = createClient({ url: GRAPH_URL, token: session.token });
  root.render(
    <QueryClientProvider client={new QueryClient()}>
      <GraphProvider value={client}>
        <Desk name={session.name} />
      </GraphProvider>
    </QueryClientProvider>,
  );
} else {
  root.render(
    <main>
      <h1>Văn bản đến</h1>
      <p>Đăng nhập để xem văn bản đến của cơ quan.</p>
      <button onClick={() => void logIn(config)}>Đăng nhập</button>
    </main>,
  );
}
