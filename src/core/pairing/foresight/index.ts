export { lookAhead } from './look-ahead.js';
export { emptyTable, put, type Table } from './table.js';
