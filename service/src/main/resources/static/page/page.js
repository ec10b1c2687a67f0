// What htmx leaves to do: refresh the page when a scan or a preview that was seen running is over, and close the search results.
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
