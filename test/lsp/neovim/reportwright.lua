-- Reportwright for Neovim 0.7 and newer: put this into your init.lua, or source it from there.
local command = vim.g.reportwright_command or { 'reportwright', 'lsp', '--stdio' }
local patterns = { 'reportwright.*' }
for _, kind in ipairs({ 'chapter', 'metrics', 'cases', 'sources' }) do
  for _, extension in ipairs({ 'yaml', 'yml', 'json' }) do
    table.insert(patterns, '*.' .. kind .. '.' .. extension)
  end
end

-- Shows the list even when it has one entry only.
vim.opt.completeopt:append('menuone')

local client
local function attach(buffer)
  if client == nil or vim.lsp.get_client_by_id(client) == nil then
    client = vim.lsp.start_client({
      name = 'reportwright',
      cmd = command,
      root_dir = vim.fn.getcwd(),
      -- Leave this out for messages in English.
      init_options = { locale = vim.g.reportwright_locale },
    })
  end
  vim.lsp.buf_attach_client(buffer, client)
  -- Completion with <C-x><C-o>, hover with K.
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.keymap.set('n', 'K', vim.lsp.buf.hover, { buffer = buffer })
end

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  pattern = patterns,
  callback = function(event)
    attach(event.buf)
  end,
})
