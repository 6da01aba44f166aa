import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import { GraphiQL } from 'graphiql';
import { useGraphiQL, useMonaco } from '@graphiql/react';
import { parse } from 'graphql';
import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { speak, watchWords } from './editor-words.js';

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => {
    const name = ['json', 'graphql'].includes(label) ? label : 'editor';
    return new Worker(`workbench/${name}.worker.js`, { type: 'module' });
  },
};

/**
 * The editor of operations (GraphiQL): completion, documentation, history, tabs, and the answer as JSON.
 *
 * @param {HTMLElement} place
 * @param {object} given
 * @param {{ query: string, variables: string } | undefined} given.draft what a link carried; otherwise the tabs that the
 *   visitor left
 * @param {{ query: string, variables: string }} given.first what stands there on the first visit
 * @param {'en' | 'vi'} given.language in which it speaks at first
 * @param {(operation: { query: string, variables?: object, operationName?: string }) => Promise<object>} given.send
 * @param {() => void} given.onChange called when another operation stands in the editor
 * @returns {Promise<Editor>} once it takes texts
 *
 * @typedef {object} Editor
 * @property {() => { query: string, variables: string }} current what stands in the editor
 * @property {(draft: { query: string, variables: string }) => void} fill puts an operation there; it can be undone
 * @property {(marks: { line: number, column: number, endColumn: number, isLost: boolean, message: string }[]) => void}
 *   mark underlines places of the query, those that are lost as warnings; lines and columns count from 1
 * @property {(language: 'en' | 'vi') => void} speak changes the language of its own words
 */
export function mountEditor(place, { draft, first, language, send, onChange }) {
  const storage = localStorageOrNone();
  return new Promise((resolve) => {
    const props = {
      fetcher: ({ query, variables, operationName }) =>
        send({ query, variables, operationName: definedIn(query, operationName) }),
      ...startingWith(draft ?? (hasTabs(storage) ? undefined : first)),
      isHeadersEditorEnabled: false,
      showPersistHeadersSettings: false,
      defaultEditorToolsVisibility: 'variables',
      onTabChange: onChange,
      storage,
    };
    const reach = createElement(GraphiQL.Footer, null, createElement(Reach, { onReady: resolve, onChange }));
    watchWords(place, language);
    createRoot(place).render(
      createElement(GraphiQL, props, createElement(GraphiQL.Logo, null, createElement('span')), reach),
    );
  });
}

/** Lets the rest of the page reach into the editor; it shows nothing. */
function Reach({ onReady, onChange }) {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (!query || !variables || !monaco) return undefined;
    const watching = [query, variables].flatMap((one) => [
      one.onDidChangeModelContent(onChange),
      one.addAction(leaving(monaco, one)),
    ]);
    onReady({
      speak,
      current: () => ({ query: query.getValue(), variables: variables.getValue() }),
      fill(draft) {
        replace(query, draft.query);
        replace(variables, draft.variables);
        query.setScrollTop(0);
      },
      mark(marks) {
        const found = marks.map(({ line, column, endColumn, isLost, message }) => ({
          ...{ startLineNumber: line, endLineNumber: line, startColumn: column, endColumn },
          ...{ message, severity: monaco.MarkerSeverity[isLost ? 'Warning' : 'Info'] },
        }));
        monaco.editor.setModelMarkers(query.getModel(), 'rights', found);
      },
    });
    return () => watching.forEach((one) => one.dispose());
  }, [query, variables, monaco, onReady, onChange]);
  return null;
}

/** Tab writes a tab: who has no pointer goes into the text by Enter, as GraphiQL has it, and out of it by Escape. */
function leaving({ KeyCode }, editor) {
  const open = ['suggestWidget', 'findWidget', 'parameterHints', 'renameInput', 'markersNavigation'];
  return {
    id: 'leave',
    label: 'Leave the Text',
    keybindings: [KeyCode.Escape],
    precondition: [...open.map((part) => `!${part}Visible`), '!editorHasSelection'].join(' && '),
    run: () => editor.getContainerDomNode().focus(),
  };
}

function replace(editor, text) {
  if (editor.getValue() === text) return;
  editor.pushUndoStop();
  editor.executeEdits('page', [{ range: editor.getModel().getFullModelRange(), text }]);
  editor.pushUndoStop();
}

/** GraphiQL learns the names of another text a moment late: a name that only the text before had is left out. */
function definedIn(query, operationName) {
  try {
    return parse(query).definitions.some(({ name }) => name?.value === operationName) ? operationName : undefined;
  } catch {
    return undefined; // The graph says where the syntax is wrong.
  }
}

function startingWith(draft) {
  return draft ? { initialQuery: draft.query, initialVariables: draft.variables } : {};
}

/** Whether the visitor left tabs here, which GraphiQL opens again. */
function hasTabs(storage) {
  return Boolean(storage?.getItem('graphiql:tabState'));
}

/** Where the browser stores nothing, tabs and history last as long as the page. */
function localStorageOrNone() {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
