// Imported before Vite: its bundler keeps the memory that it had, in pages of two megabytes where the system has them
// (mimalloc, `allow_thp`). The build would need 190 MB more to its end, which its own heaps make better use of.
process.env['MIMALLOC_ALLOW_THP'] ??= '0';
