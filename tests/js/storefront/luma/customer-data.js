// What pages of Luma have of Magento's private content: sections in local storage, told by observables, reloaded after requests that
// change them. Written after the documented behaviour of Magento 2.4.7, not copied.
define(['jquery', 'ko'], ($, ko) => {
  const STORAGE = 'mage-cache-storage';
  const observables = {};
  const read = (text) => JSON.parse(text || '{}');
  const stored = () => read(localStorage.getItem(STORAGE));
  const store = (sections) => localStorage.setItem(STORAGE, JSON.stringify(sections));
  const cookie = (name) =>
    read(decodeURIComponent((new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie) || [])[1] || ''));
  const remember = (ids) => (document.cookie = `section_data_ids=${encodeURIComponent(JSON.stringify(ids))}; path=/`);
  // Names are lower case by the time that Magento has read its sections.xml.
  const affected = (url) =>
    Object.entries(window.shopSections)
      .filter(([action]) => action === '*' || new URL(url, location.href).pathname.toLowerCase().includes(action))
      .flatMap(([, sections]) => sections);

  const customerData = {
    get: (name) => (observables[name] = observables[name] || ko.observable({})),
    set: (name, value) => customerData.update({ [name]: value }),
    update(sections) {
      const ids = cookie('section_data_ids');
      for (const [name, value] of Object.entries(sections)) {
        ids[name] = value.data_id;
        store({ ...stored(), [name]: value });
        customerData.get(name)(value);
      }
      remember(ids);
    },
    invalidate(names) {
      const left = stored();
      const ids = cookie('section_data_ids');
      for (const name of names) {
        delete left[name];
        ids[name] = (ids[name] || 0) + 1000;
      }
      store(left);
      remember(ids);
    },
    reload: (names) => $.getJSON('/customer/section/load', { sections: names.join(',') }).done(customerData.update),
    init() {
      if (!document.cookie.includes('mage-cache-sessid=')) localStorage.removeItem(STORAGE);
      document.cookie = 'mage-cache-sessid=true; path=/';
      const sections = stored();
      for (const [name, value] of Object.entries(sections)) customerData.get(name)(value);
      const expired = Object.entries(cookie('section_data_ids'))
        .filter(([name, id]) => !sections[name] || sections[name].data_id !== id)
        .map(([name]) => name);
      if (expired.length) customerData.reload(expired);
    },
  };

  $(document).on('ajaxComplete', (event, xhr, settings) => {
    if (!/post|put|delete/i.test(settings.type)) return;
    const names = affected(settings.url);
    if (!names.length) return;
    customerData.invalidate(names);
    const answer = xhr.responseJSON;
    if (!answer || !(answer.backUrl || answer.redirect)) customerData.reload(names);
  });
  $(document).on('submit', ({ target }) => {
    if (/post/i.test(target.method)) customerData.invalidate(affected(target.action));
  });
  customerData.init();
  return customerData;
});
