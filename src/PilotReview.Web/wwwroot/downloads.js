// Says that a file or a document is being prepared while the server writes it. Without this file links and forms do the same, only silently.
const nameOf = (answer) => /filename="?([^";]+)"?/.exec(answer.headers.get('content-disposition') ?? '')?.[1];

const save = async (link) => {
  const answer = await fetch(link.href);
  const name = nameOf(answer);
  if (!answer.ok || !name) {
    window.location.assign(link.href);
    return;
  }

  const address = URL.createObjectURL(await answer.blob());
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
};

document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[data-download]');
  if (!link || event.button || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) {
    return;
  }

  event.preventDefault();
  if (link.getAttribute('aria-busy') === 'true') {
    return;
  }

  const label = link.querySelector('span') ?? link;
  const text = label.textContent;
  const notice = Object.assign(document.createElement('span'), { className: 'sr', role: 'status' });
  document.body.append(notice);
  link.setAttribute('aria-busy', 'true');
  label.textContent = link.dataset.download;
  notice.textContent = link.dataset.download;
  try {
    await save(link);
  } catch {
    window.location.assign(link.href);
  } finally {
    label.textContent = text;
    link.removeAttribute('aria-busy');
    notice.remove();
  }
}, true);

// A form over which the server takes its time is sent once, and its button says what goes on until the answer is there.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.dataset.preparing || event.defaultPrevented) {
    return;
  }

  if (form.getAttribute('aria-busy') === 'true') {
    event.preventDefault();
    return;
  }

  const button = event.submitter ?? form.querySelector('button[type=submit]');
  const text = button.textContent;
  const notice = Object.assign(document.createElement('span'), { className: 'sr', role: 'status' });
  document.body.append(notice);
  form.setAttribute('aria-busy', 'true');
  button.setAttribute('aria-busy', 'true');
  button.textContent = form.dataset.preparing;
  notice.textContent = form.dataset.preparing;
  // whoever comes back to the page finds it as it was
  window.addEventListener('pageshow', (shown) => {
    if (shown.persisted) {
      form.removeAttribute('aria-busy');
      button.removeAttribute('aria-busy');
      button.textContent = text;
      notice.remove();
    }
  }, { once: true });
});
