import { render } from 'preact';
import { App } from './app.js';
import { openPage } from './state/page.js';
import { readTheme, wearTheme } from './state/theme.js';

wearTheme(readTheme());
const root = document.getElementById('app');
if (root !== null) render(<App page={openPage()} />, root);
