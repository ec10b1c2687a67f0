// What htmx leaves to do: refresh the page when a scan, a preview or a publication that was seen running is over, send each form
// once, and close the search results.
(() => {
  let running = false;

  document.addEventListener('htmx:afterSettle', () => {
    const now = document.querySelector('#scan progress, #progress progress') !== null;
    if (running && !now) {
      window.location.reload();
    }
    running = now;
  });
  document.addEventListener('DOMContentLoaded', () => {
    running = document.querySelector('#scan progress, #progress progress') !== null;
  });

  // What changes something carries the token of its page; the description of the interface takes it from the storage.
  const token = document.querySelector('meta[name=csrf-token]')?.content;
  if (token) {
    sessionStorage.setItem('csrf', token);
  }
  document.addEventListener('htmx:configRequest', event => {
    if (token) {
      event.detail.headers['X-CSRF-TOKEN'] = token;
    }
  });

  // Pressed twice, a form would be sent twice, and the second answer would say that somebody else was first. Whoever comes back to
  // the page by the browser's history finds it as it was left.
  const buttons = form => [...form.elements].filter(each => each.type === 'submit');
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!event.defaultPrevented && form.getAttribute('method') === 'post') {
      buttons(form).forEach(each => { each.disabled = true; });
    }
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[method=post]')
    .forEach(form => buttons(form).forEach(each => { each.disabled = false; })));

  const found = () => document.getElementById('found');
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      found()?.replaceChildren();
    }
    if (event.key === 'ArrowDown' && event.target.id === 'q') {
      found()?.querySelector('a')?.focus();
      event.preventDefault();
    }
  });
  document.addEventListener('click', event => {
    if (!event.target.closest('.search')) {
      found()?.replaceChildren();
    }
  });
})();
