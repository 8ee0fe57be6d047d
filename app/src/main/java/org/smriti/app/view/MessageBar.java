package org.smriti.app.view;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;

/** Shows the last failure until the person puts it away by a click, the cross or Escape. */
final class MessageBar extends HBox {

    /** Shows the message of that state, while it has one. */
    MessageBar(ExplorerState state) {
        super(10);
        setId("message-bar");
        getStyleClass().add("message");
        setAlignment(Pos.CENTER_LEFT);
        Label message = new Label();
        message.setId("message");
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        message.textProperty().bind(state.texts().of(state.message()));
        HBox.setHgrow(message, Priority.ALWAYS);
        Button close = new Button("×");
        close.setId("probe.close");
        close.getStyleClass().addAll("flat", "small");
        close.setMinWidth(USE_PREF_SIZE);
        close.accessibleTextProperty().bind(state.texts().of("probe.close"));
        close.setOnAction(event -> state.message().set(Message.NONE));
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(message.textProperty());
        getChildren().setAll(message, close);
        visibleProperty().bind(state.message().isNotEqualTo(Message.NONE));
        managedProperty().bind(visibleProperty());
        setOnMouseClicked(event -> state.message().set(Message.NONE));
    }
}
