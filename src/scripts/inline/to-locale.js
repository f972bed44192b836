{
  const links = [...document.querySelectorAll('a[data-locale]')];
  let stored = '';
  try {
    stored = localStorage.getItem('osserr-locale') ?? '';
  } catch {}
  const wanted = [stored, ...navigator.languages].map((language) => language.slice(0, 2));
  const known = wanted.find((locale) => links.some((link) => link.dataset.locale === locale));
  const link = links.find(({ dataset }) => dataset.locale === (known ?? 'en'));
  if (link) location.replace(link.href + location.hash);
}
