import assert from 'node:assert/strict';
import { type Neovim, startNeovim } from './neovim/session.ts';

const chapter = `id: overview
title: 概述
sections:
  - id: a
    titel: 从流量到体验
    body: |
      满意度升至 4.2 分。
`;

interface Shown {
  readonly lnum: number;
  readonly col: number;
  readonly end_col: number;
  readonly message: string;
}

describe('neovim', () => {
  let neovim: Neovim;

  before(async function () {
    this.timeout(60_000);
    neovim = await startNeovim('01.chapter.yaml', chapter);
  });
  after(() => neovim.quit());

  it('shows the one problem of a chapter at its place', async () => {
    const [shown] = await neovim.until<Shown[]>(
      'vim.diagnostic.get(0)',
      (found) => found.length > 0,
    );
    assert.deepEqual([shown?.lnum, shown?.col, shown?.end_col], [4, 4, 9]);
    assert.match(shown?.message ?? '', /titel.*title/s);
    assert.equal((await neovim.ask<Shown[]>('vim.diagnostic.get(0)')).length, 1);
  });

  it('shows nothing once the key is typed right', async () => {
    await neovim.type('<Esc>/titel<CR>cetitle<Esc>');
    await neovim.until<Shown[]>('vim.diagnostic.get(0)', (found) => found.length === 0);
    assert.equal(await neovim.text(), chapter.replace('titel', 'title').trimEnd());
  });

  it('completes a key and a value from the keyboard', async () => {
    await neovim.type('<Esc>gg/sections<CR>O<Esc>0Cst<C-x><C-o>');
    await neovim.until<number>('vim.fn.pumvisible()', (visible) => visible === 1);
    const labels = 'vim.tbl_map(function(i) return i.abbr end, vim.fn.complete_info().items)';
    assert.ok((await neovim.ask<string[]>(labels)).includes('status'));
    await neovim.type('<C-y>');
    await neovim.until<number>('vim.fn.pumvisible()', (visible) => visible === 0);
    const line = async (): Promise<string> => (await neovim.text()).split('\n')[2] ?? '';
    assert.match(await line(), /^status: ?/);
    await neovim.type('<Esc>ccstatus: re<C-x><C-o>');
    await neovim.until<number>('vim.fn.pumvisible()', (visible) => visible === 1);
    await neovim.type('<C-y><Esc>');
    await neovim.until<string>('vim.fn.mode()', (mode) => mode === 'n');
    assert.equal(await line(), 'status: review');
    await neovim.until<Shown[]>('vim.diagnostic.get(0)', (found) => found.length === 0);
  });

  it('tells about a key on hover, without marks that it cannot show', async () => {
    await neovim.type('<Esc>gg0K');
    const floats =
      'vim.tbl_map(function(w) return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(w), 0, -1, false) end, vim.tbl_filter(function(w) return vim.api.nvim_win_get_config(w).relative ~= "" end, vim.api.nvim_list_wins()))';
    const [lines] = await neovim.until<string[][]>(floats, (found) => found.length > 0);
    const hover = lines?.join('\n') ?? '';
    assert.ok(hover.length > 20);
    assert.doesNotMatch(hover, /&#\d+;/);
  });
});
