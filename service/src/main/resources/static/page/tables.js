// Only rows in which something was typed are sent; a file that is too large is told before it is sent.
(() => {
  const form = document.getElementById('typed');
  const blank = row => [...row.querySelectorAll('input')].every(each => each.type === 'checkbox' ? !each.checked : !each.value.trim());
  const rows = () => [...form.querySelectorAll('tr[data-key]')];
  form?.addEventListener('submit', () => rows().filter(blank)
    .forEach(row => row.querySelectorAll('input').forEach(each => { each.disabled = true; })));
  addEventListener('pageshow', () => form && rows()
    .forEach(row => row.querySelectorAll('input').forEach(each => { each.disabled = false; })));

  const file = document.getElementById('file');
  file?.addEventListener('change', () => file.setCustomValidity(
    file.files[0]?.size > 1048576 ? file.dataset.toolarge : ''));
})();
