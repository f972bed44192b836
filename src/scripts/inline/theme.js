try {
  const theme = localStorage.getItem('osserr-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
