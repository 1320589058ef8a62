@NullMarked
package ieum.news.web;

import org.jspecify.annotations.NullMarked;
