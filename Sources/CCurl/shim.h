#include <curl/curl.h>

// Swift cannot call functions with a varying number of arguments, so each kind of option has one here.

static inline CURLcode kith_curl_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode kith_curl_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode kith_curl_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode kith_curl_reading(CURL *curl, curl_read_callback read, void *from) {
  CURLcode result = curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
  return result != CURLE_OK ? result : curl_easy_setopt(curl, CURLOPT_READDATA, from);
}

static inline long kith_curl_answer(CURL *curl) {
  long code = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
  return code;
}
