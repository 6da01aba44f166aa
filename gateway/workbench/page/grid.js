import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  createGrid,
  LocaleModule,
  ModuleRegistry,
  NumberFilterModule,
  QuickFilterModule,
  RowApiModule,
  TextFilterModule,
  themeQuartz,
} from 'ag-grid-community';
import { AG_GRID_LOCALE_VN } from '@ag-grid-community/locale';
import { currentLanguage, say } from './texts.js';

ModuleRegistry.registerModules([
  ...[CellStyleModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule, LocaleModule],
  ...[NumberFilterModule, QuickFilterModule, RowApiModule, TextFilterModule],
]);

const theme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  rowHeight: 30,
  headerHeight: 34,
  backgroundColor: 'var(--page)',
  foregroundColor: 'var(--ink)',
  borderColor: 'var(--line)',
  headerBackgroundColor: 'var(--panel)',
  headerTextColor: 'var(--ink)',
  oddRowBackgroundColor: 'var(--panel)',
  accentColor: 'var(--accent)',
  browserColorScheme: 'inherit',
});

/** How high a grid is, in pixels: as its rows require, up to a number of them. */
const frame = { least: 90, row: 30, mostRows: 12 };

/**
 * A column of a grid. A cell of a row that is kept from the visitor looks different from an empty one.
 *
 * @typedef {object} GridColumn
 * @property {string} name
 * @property {boolean} isNumber
 * @property {(row: any) => unknown} valueOf
 * @property {(row: any) => 'DENIED' | 'SUPPRESSED' | undefined} withheldOf
 */

/**
 * A grid of any number of rows, of which only what is seen is drawn. The visitor sorts, filters, moves and widens its
 * columns; arrow keys move between its cells.
 *
 * @param {HTMLElement} place
 * @returns {{ setColumns: (columns: GridColumn[]) => void, setRows: (rows: object[]) => void,
 *   setFilter: (words: string) => void, show: (name: string, isShown: boolean) => void, retell: () => void,
 *   onCount: (told: (shown: number) => void) => void }}
 */
export function gridView(place) {
  let columns = [];
  let rows = [];
  let told = () => {};
  let api = make();
  return {
    setColumns(given) {
      columns = given;
      api.setGridOption('columnDefs', columns.map(definitionOf));
      api.autoSizeAllColumns();
    },
    setRows(given) {
      const isFirst = rows.length === 0;
      // A new list, so that the grid sees that it has changed.
      rows = [...given];
      place.style.height = `${frame.least + Math.min(rows.length, frame.mostRows) * frame.row}px`;
      api.setGridOption('rowData', rows);
      if (isFirst && rows.length) api.autoSizeAllColumns();
    },
    setFilter: (words) => api.setGridOption('quickFilterText', words),
    show: (name, isShown) => api.setColumnsVisible([name], isShown),
    onCount: (given) => (told = given),
    retell() {
      api.destroy();
      api = make();
      api.autoSizeAllColumns();
    },
  };

  function make() {
    return createGrid(place, {
      theme,
      columnDefs: columns.map(definitionOf),
      rowData: rows,
      defaultColDef: { sortable: true, resizable: true, minWidth: 70, maxWidth: 420 },
      localeText: currentLanguage() === 'vi' ? AG_GRID_LOCALE_VN : undefined,
      enableCellTextSelection: true,
      ensureDomOrder: true,
      suppressFieldDotNotation: true,
      // Readers of the screen and the search of the browser find every column.
      suppressColumnVirtualisation: true,
      onModelUpdated: ({ api: grid }) => told(grid.getDisplayedRowCount()),
    });
  }
}

function definitionOf({ name, isNumber, valueOf, withheldOf }) {
  return {
    colId: name,
    headerName: name,
    valueGetter: ({ data }) => valueOf(data),
    valueFormatter: ({ value, data }) => {
      const why = withheldOf(data);
      if (why) return say(why === 'DENIED' ? 'denied' : 'suppressed');
      return typeof value === 'number' ? numberInWords(value) : String(value ?? '');
    },
    comparator: isNumber ? undefined : inOrder,
    filter: isNumber ? 'agNumberColumnFilter' : 'agTextColumnFilter',
    type: isNumber ? 'rightAligned' : undefined,
    cellClassRules: {
      denied: ({ data }) => withheldOf(data) === 'DENIED',
      suppressed: ({ data }) => withheldOf(data) === 'SUPPRESSED',
    },
  };
}

/** A number as it is written in the language of the page. */
export function numberInWords(number) {
  return number.toLocaleString(currentLanguage() === 'vi' ? 'vi-VN' : 'en', { maximumFractionDigits: 2 });
}

function inOrder(one, other) {
  return String(one ?? '').localeCompare(String(other ?? ''), 'vi', { numeric: true });
}
